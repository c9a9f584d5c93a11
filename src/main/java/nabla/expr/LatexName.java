package nabla.expr;

/** A Greek letter written as a LaTeX command, with its subscript: {@code \theta_1}. */
final class LatexName {
    private final Lexer lexer;
    private final String name;
    private final int start;
    private final int end;

    LatexName(Lexer lexer, String name, int start, int end) {
        this.lexer = lexer;
        this.name = name;
        this.start = start;
        this.end = end;
    }

    void read() {
        String text = lexer.text;
        Scope scope = lexer.scope;
        lexer.at = end;
        String full = name;
        if (end < text.length() && !name.equals("pi")) {
            Subscript s = Subscript.at(text, end);
            if (s.explicit() && !s.name().isEmpty()) {
                full = name + "_" + s.name();
                lexer.at = s.end();
            }
        }
        if (full.equals("sigma")
                && !scope.declares("sigma")
                && parenthesisFollows(text, lexer.at)) {
            lexer.addFunction(Function.SIGMOID, "σ", start, end);
        } else if (full.equals("pi") && !scope.declares("pi")) {
            lexer.addName(Expr.Constant.PI, start, lexer.at);
        } else if (scope.allows(full)) {
            lexer.addName(Expr.variable(full), start, lexer.at);
        } else {
            throw new SyntaxError(
                    "“" + full + "” is not a variable of this problem.", start, lexer.at, null);
        }
    }

    private static boolean parenthesisFollows(String text, int at) {
        String rest = text.substring(at).stripLeading();
        return rest.startsWith("(") || rest.startsWith("\\left(");
    }
}
