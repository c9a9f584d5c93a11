package nabla.numeric;

import nabla.expr.Function;

/**
 * An expression as a list of instructions, each on the results of earlier ones; equal parts occur
 * once. Running it forward gives every part's value, running it backward every part's adjoint: the
 * derivative of the last by it (reverse mode; Griewank and Walther, <i>Evaluating Derivatives</i>,
 * 2nd ed., ch. 3).
 */
final class Tape {
    final int[] op;
    final int[] left;
    final int[] right;
    final double[] constant;
    final Function[] function;

    Tape(int[] op, int[] left, int[] right, double[] constant, Function[] function) {
        this.op = op;
        this.left = left;
        this.right = right;
        this.constant = constant;
        this.function = function;
    }

    int size() {
        return op.length;
    }

    /** Fills {@code v} with the value of every instruction. */
    void forward(double[] point, double[] v) {
        for (int i = 0; i < op.length; i++) {
            v[i] =
                    switch (op[i]) {
                        case Op.VARIABLE -> point[left[i]];
                        case Op.CONSTANT -> constant[i];
                        default -> value(op[i], function[i], v[left[i]], v[right[i]]);
                    };
        }
    }

    /** What an operation makes of its operands; one with a single operand ignores {@code b}. */
    static double value(int op, Function function, double a, double b) {
        return switch (op) {
            case Op.ADD -> a + b;
            case Op.SUBTRACT -> a - b;
            case Op.MULTIPLY -> a * b;
            case Op.DIVIDE -> Arithmetic.over(a, b);
            case Op.NEGATE -> -a;
            case Op.SQUARE -> a * a;
            case Op.CUBE -> a * a * a;
            case Op.POWER -> Arithmetic.power(a, b);
            case Op.ODD_POWER -> Arithmetic.oddPower(a, b);
            case Op.EVEN_POWER -> Arithmetic.evenPower(a, b);
            case Op.LOG -> Arithmetic.log(a, b);
            case Op.ROOT -> Arithmetic.root(a, b);
            case Op.MAX -> Math.max(a, b);
            case Op.MIN -> Math.min(a, b);
            default -> Elementary.value(function, a);
        };
    }

    static boolean isBinary(int op) {
        return switch (op) {
            case Op.NEGATE, Op.SQUARE, Op.CUBE, Op.FUNCTION, Op.CONSTANT, Op.VARIABLE -> false;
            default -> true;
        };
    }

    /**
     * Fills {@code adjoint}, given the values of {@link #forward}. A part without variables is not
     * asked for its slope.
     */
    void backward(double[] v, double[] adjoint) {
        int last = op.length - 1;
        java.util.Arrays.fill(adjoint, 0);
        adjoint[last] = 1;
        for (int i = last; i >= 0; i--) {
            double d = adjoint[i];
            int a = left[i];
            int b = right[i];
            if (d == 0 || op[i] == Op.CONSTANT || op[i] == Op.VARIABLE) {
                continue;
            }
            if (op[i] == Op.FUNCTION) {
                adjoint[a] += d * Elementary.slope(function[i], v[a], v[i]);
                continue;
            }
            if (op[a] != Op.CONSTANT) {
                adjoint[a] += d * leftSlope(op[i], v[a], v[b], v[i]);
            }
            if (isBinary(op[i]) && op[b] != Op.CONSTANT) {
                adjoint[b] += d * rightSlope(op[i], v[a], v[b], v[i]);
            }
        }
    }

    /**
     * The partial by the left operand, where the result is {@code y}; where max or min are of
     * equals, the left one counts.
     */
    static double leftSlope(int op, double a, double b, double y) {
        return switch (op) {
            case Op.ADD, Op.SUBTRACT -> 1;
            case Op.MULTIPLY -> b;
            case Op.DIVIDE -> 1 / b;
            case Op.NEGATE -> -1;
            case Op.SQUARE -> 2 * a;
            case Op.CUBE -> 3 * a * a;
            case Op.MAX -> a >= b ? 1 : 0;
            case Op.MIN -> a <= b ? 1 : 0;
            case Op.LOG -> Arithmetic.over(1, a * Arithmetic.ln(b));
            case Op.ROOT -> Arithmetic.powerSlope(a, 1 / b, y);
            default -> Arithmetic.powerSlope(a, b, y);
        };
    }

    static double rightSlope(int op, double a, double b, double y) {
        return switch (op) {
            case Op.ADD -> 1;
            case Op.SUBTRACT -> -1;
            case Op.MULTIPLY -> a;
            case Op.DIVIDE -> -y / b;
            case Op.MAX -> a >= b ? 0 : 1;
            case Op.MIN -> a <= b ? 0 : 1;
            case Op.LOG -> -Arithmetic.over(y, b * Arithmetic.ln(b));
            case Op.ROOT -> -Arithmetic.exponentSlope(a, 1 / b, y) / (b * b);
            default -> Arithmetic.exponentSlope(a, b, y);
        };
    }
}
