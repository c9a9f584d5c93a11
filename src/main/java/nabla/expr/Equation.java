package nabla.expr;

/**
 * Learners write {@code y = 2x}, {@code f'(x) = 2x} or {@code dy/dx = 2x} where 2x was asked for.
 */
final class Equation {
    private static final int LONGEST = 28;

    private Equation() {}

    /**
     * The text with the left side blanked out where it only names the answer: a name, with primes,
     * with an argument list of names, or a quotient such as {@code dy/dx}. What follows keeps its
     * place, so that spans still fit.
     */
    static String withoutLeftSide(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals > LONGEST || equals != text.lastIndexOf('=')) {
            return text;
        }
        String rest = text.substring(equals + 1);
        return !rest.isBlank() && names(plain(text.substring(0, equals).strip()))
                ? " ".repeat(equals + 1) + rest
                : text;
    }

    /** Without the dressing of LaTeX: a fraction of differentials, and {@code f'(x) &=}. */
    private static String plain(String left) {
        String bare = left.endsWith("&") ? left.substring(0, left.length() - 1).strip() : left;
        int middle = bare.indexOf("}{");
        return bare.startsWith("\\frac{") && bare.endsWith("}") && middle > 0
                ? bare.substring("\\frac{".length(), middle)
                        + "/"
                        + bare.substring(middle + 2, bare.length() - 1)
                : bare;
    }

    private static boolean names(String left) {
        int at = 0;
        while (at < left.length() && isNameCharacter(left.charAt(at))) {
            at++;
        }
        String name = left.substring(0, at);
        if (name.isEmpty()
                || !Lexer.isLetter(name.charAt(0))
                        && name.charAt(0) != '∂'
                        && name.charAt(0) != '∇') {
            return false;
        }
        String rest = left.substring(at).strip();
        if (rest.isEmpty()) {
            return Words.functionAt(name, 0, false) == null;
        }
        if (rest.startsWith("/")) {
            String below = rest.substring(1).strip();
            boolean differentials =
                    (name.startsWith("d") || name.startsWith("∂"))
                            && (below.startsWith("d") || below.startsWith("∂"));
            return differentials && below.chars().allMatch(c -> isNameCharacter((char) c));
        }
        return rest.startsWith("(")
                && rest.endsWith(")")
                && !Words.FUNCTIONS.containsKey(name)
                && rest.substring(1, rest.length() - 1)
                        .chars()
                        .allMatch(
                                c ->
                                        Lexer.isLetter((char) c)
                                                || c == ','
                                                || c == ' '
                                                || c == '_'
                                                || Lexer.isDigit((char) c));
    }

    private static boolean isNameCharacter(char c) {
        return Lexer.isLetter(c)
                || Lexer.isDigit(c)
                || c == '_'
                || c == '\''
                || c == '′'
                || c == '’'
                || c == '∂'
                || c == '∇';
    }
}
