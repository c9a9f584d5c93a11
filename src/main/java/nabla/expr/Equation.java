package nabla.expr;

import org.jspecify.annotations.Nullable;

/**
 * Learners write {@code y = 2x}, {@code f'(x) = 2x} or {@code dy/dx = 2x} where 2x was asked for.
 *
 * @param formula the text with the left side blanked out where it only names the answer: a name,
 *     with primes, with an argument list of names, or a quotient such as {@code dy/dx}. What
 *     follows keeps its place, so that spans still fit.
 * @param left what was blanked out; null where nothing was
 */
record Equation(String formula, @Nullable LeftSide left) {
    private static final int LONGEST = 48;

    static Equation of(String text) {
        int equals = text.indexOf('=');
        if (equals > 0 && equals <= LONGEST && equals == text.lastIndexOf('=')) {
            String left = plain(text.substring(0, equals).strip());
            String rest = text.substring(equals + 1);
            if (!rest.isBlank() && names(left)) {
                return new Equation(" ".repeat(equals + 1) + rest, LeftSide.of(left));
            }
        }
        return new Equation(text, null);
    }

    /** Without the dressing of LaTeX: a fraction of differentials, and {@code f'(x) &=}. */
    private static String plain(String left) {
        String bare =
                left.replace(String.valueOf(Pasted.NOTHING), "")
                        .replace("\\partial ", "∂")
                        .replace("\\partial", "∂")
                        .replace("\\nabla ", "∇")
                        .replace("^{2}", "²")
                        .replace("^2", "²")
                        .replace("² ", "²")
                        .replace(" ∂", "∂");
        if (bare.endsWith("&")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        int middle = bare.indexOf("}{");
        return bare.startsWith("\\frac{") && bare.endsWith("}") && middle > 0
                ? bare.substring("\\frac{".length(), middle).strip()
                        + "/"
                        + bare.substring(middle + 2, bare.length() - 1).strip()
                : bare;
    }

    private static boolean names(String left) {
        int slash = left.indexOf('/');
        if (slash > 0) {
            return isDifferential(left.substring(0, slash).strip())
                    && isDifferential(left.substring(slash + 1).strip());
        }
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

    private static boolean isDifferential(String text) {
        return (text.startsWith("d") || text.startsWith("∂"))
                && text.chars().allMatch(c -> c == ' ' || c == '²' || isNameCharacter((char) c));
    }

    private static boolean isNameCharacter(char c) {
        return Lexer.isLetter(c)
                || Lexer.isDigit(c)
                || c == '_'
                || c == '∂'
                || c == '∇'
                || isPrime(c);
    }

    static boolean isPrime(char c) {
        return c == '\'' || c == '′' || c == '’';
    }
}
