package nabla.expr;

import java.util.List;

/**
 * Learners write {@code y = 2x} or {@code f'(x) = 2x} where 2x was asked for; the left side only
 * names the answer.
 */
final class Equation {
    private Equation() {}

    /**
     * Where the right side begins, or 0 where the text is no such equation: the left side must be a
     * name with an argument list of names, or a quotient such as {@code dy/dx}.
     */
    static int rightSide(List<Token> tokens) {
        int equals = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("=")) {
                if (equals >= 0) {
                    return 0;
                }
                equals = i;
            }
        }
        if (equals <= 0 || equals > 10 || tokens.get(0).kind() != Token.Kind.NAME) {
            return 0;
        }
        boolean onlyName = equals == 1;
        boolean called = tokens.get(1).is("(") && tokens.get(equals - 1).is(")");
        for (int i = 0; i < equals; i++) {
            Token t = tokens.get(i);
            if (t.kind() != Token.Kind.NAME
                    && !(called && i > 0 && (t.is("(") || t.is(")") || t.is(",")))) {
                return 0;
            }
        }
        return onlyName || called ? equals + 1 : 0;
    }
}
