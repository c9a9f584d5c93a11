package nabla.problem;

import java.util.function.IntPredicate;

/**
 * How two numbers may compare. Longer signs stand first, so that {@code <=} is not read as {@code
 * <}.
 */
public enum Relation {
    AT_MOST("<=", c -> c <= 0),
    AT_LEAST(">=", c -> c >= 0),
    UNEQUAL("!=", c -> c != 0),
    SAME("==", c -> c == 0),
    LESS("<", c -> c < 0),
    MORE(">", c -> c > 0),
    EQUAL("=", c -> c == 0);

    private final String sign;
    private final IntPredicate holds;

    Relation(String sign, IntPredicate holds) {
        this.sign = sign;
        this.holds = holds;
    }

    public String sign() {
        return sign;
    }

    boolean holds(int comparison) {
        return holds.test(comparison);
    }
}
