package nabla.problem.solution;

import java.util.List;
import nabla.calculus.Derivative;
import nabla.expr.Expr;

/** A piece of mathematics in a solution, which knows the expression that it means. */
public sealed interface Maths extends Content {
    Expr meaning();

    /** An expression as it stands. */
    record Value(Expr meaning) implements Maths {}

    /** A number to four digits. */
    record Rounded(Expr meaning) implements Maths {}

    /** The derivative of something, still to be found: {@code d/dx sin x}. */
    record Slope(Expr of, String by, boolean partial) implements Maths {
        @Override
        public Expr meaning() {
            return Derivative.of(of, by);
        }
    }

    /** A name for something: u, f′(x), x₁. */
    record Named(Name name, Expr meaning) implements Maths {}

    /** Sides that mean the same. */
    record Equation(List<Maths> sides) implements Maths {
        public Equation {
            sides = List.copyOf(sides);
        }

        @Override
        public Expr meaning() {
            return sides.getLast().meaning();
        }
    }

    static Maths value(Expr e) {
        return new Value(e);
    }

    static Maths equation(Maths... sides) {
        return new Equation(List.of(sides));
    }
}
