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

    /** Fills {@code v}; constants are in it already. */
    void forward(double[] point, double[] v) {
        for (int i = 0; i < op.length; i++) {
            switch (op[i]) {
                case Op.VARIABLE -> v[i] = point[left[i]];
                case Op.ADD -> v[i] = v[left[i]] + v[right[i]];
                case Op.SUBTRACT -> v[i] = v[left[i]] - v[right[i]];
                case Op.MULTIPLY -> v[i] = v[left[i]] * v[right[i]];
                case Op.DIVIDE -> v[i] = Arithmetic.over(v[left[i]], v[right[i]]);
                case Op.NEGATE -> v[i] = -v[left[i]];
                case Op.SQUARE -> v[i] = v[left[i]] * v[left[i]];
                case Op.CUBE -> v[i] = v[left[i]] * v[left[i]] * v[left[i]];
                case Op.CONSTANT -> v[i] = constant[i];
                default -> v[i] = rarer(i, v);
            }
        }
    }

    private double rarer(int i, double[] v) {
        double a = v[left[i]];
        return switch (op[i]) {
            case Op.POWER -> Arithmetic.power(a, v[right[i]]);
            case Op.ODD_POWER -> Arithmetic.oddPower(a, v[right[i]]);
            case Op.EVEN_POWER -> Arithmetic.evenPower(a, v[right[i]]);
            case Op.LOG -> Arithmetic.log(a, v[right[i]]);
            case Op.ROOT -> Arithmetic.root(a, v[right[i]]);
            case Op.MAX -> Math.max(a, v[right[i]]);
            case Op.MIN -> Math.min(a, v[right[i]]);
            default -> Elementary.value(function[i], a);
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
            if (d == 0) {
                continue;
            }
            int a = left[i];
            int b = right[i];
            switch (op[i]) {
                case Op.CONSTANT, Op.VARIABLE -> {}
                case Op.ADD -> {
                    adjoint[a] += d;
                    adjoint[b] += d;
                }
                case Op.SUBTRACT -> {
                    adjoint[a] += d;
                    adjoint[b] -= d;
                }
                case Op.MULTIPLY -> {
                    adjoint[a] += d * v[b];
                    adjoint[b] += d * v[a];
                }
                case Op.DIVIDE -> {
                    adjoint[a] += d / v[b];
                    adjoint[b] -= d * v[i] / v[b];
                }
                case Op.NEGATE -> adjoint[a] -= d;
                case Op.SQUARE -> adjoint[a] += d * 2 * v[a];
                case Op.CUBE -> adjoint[a] += d * 3 * v[a] * v[a];
                case Op.FUNCTION -> adjoint[a] += d * Elementary.slope(function[i], v[a], v[i]);
                default -> ofTwo(i, v, adjoint);
            }
        }
    }

    private void ofTwo(int i, double[] v, double[] adjoint) {
        int a = left[i];
        int b = right[i];
        if (op[a] != Op.CONSTANT) {
            adjoint[a] += adjoint[i] * leftSlope(i, v);
        }
        if (op[b] != Op.CONSTANT) {
            adjoint[b] += adjoint[i] * rightSlope(i, v);
        }
    }

    /** The partial by the left operand; where max or min are of equals, the left one counts. */
    private double leftSlope(int i, double[] v) {
        double a = v[left[i]];
        double b = v[right[i]];
        return switch (op[i]) {
            case Op.MAX -> a >= b ? 1 : 0;
            case Op.MIN -> a <= b ? 1 : 0;
            case Op.LOG -> Arithmetic.over(1, a * Arithmetic.ln(b));
            case Op.ROOT -> Arithmetic.powerSlope(a, 1 / b, v[i]);
            default -> Arithmetic.powerSlope(a, b, v[i]);
        };
    }

    private double rightSlope(int i, double[] v) {
        double a = v[left[i]];
        double b = v[right[i]];
        return switch (op[i]) {
            case Op.MAX -> a >= b ? 0 : 1;
            case Op.MIN -> a <= b ? 0 : 1;
            case Op.LOG -> -Arithmetic.over(v[i], b * Arithmetic.ln(b));
            case Op.ROOT -> -Arithmetic.exponentSlope(a, 1 / b, v[i]) / (b * b);
            default -> Arithmetic.exponentSlope(a, b, v[i]);
        };
    }
}
