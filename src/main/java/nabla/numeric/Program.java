package nabla.numeric;

import java.util.Arrays;
import nabla.expr.Function;

/**
 * A {@link Tape} in the order in which it runs fastest: instructions of one kind follow one
 * another, each run of them is one tight loop, and a long sum is one instruction. Every value is
 * that of the tape, to the last bit. {@link Scheduler} writes it.
 *
 * <p>Registers hold the variables, then the constants, then the results of the instructions:
 * instruction i writes register {@code base + i}.
 *
 * @param operations instructions of the tape, which is what a value costs
 * @param variables how many registers hold variables
 * @param initial the registers before a run: constants are in place
 * @param runOp the operation of each run of instructions
 * @param runEnd the instruction after each run
 * @param left the register of the left operand; of a sum, its first term
 * @param right the register of the right operand; of a sum, the end of its terms
 * @param weight the constant factors of the terms of sums
 * @param term the registers of the terms of sums
 * @param times the registers by which they are multiplied, or {@link #ALONE}
 */
record Program(
        int operations,
        int variables,
        double[] initial,
        int base,
        int result,
        int[] runOp,
        int[] runEnd,
        int[] left,
        int[] right,
        Function[] function,
        double[] weight,
        int[] term,
        int[] times) {
    /** Σ weight·term·times over the terms from {@code left} up to {@code right}. */
    static final int SUM = Op.FUNCTION + 1;

    /** Of a term that is not a product. */
    static final int ALONE = -1;

    /** Fills the registers; variables are in them already. */
    void forward(double[] v) {
        int from = 0;
        for (int run = 0; run < runOp.length; run++) {
            forward(runOp[run], from, runEnd[run], v);
            from = runEnd[run];
        }
    }

    private void forward(int op, int from, int to, double[] v) {
        switch (op) {
            case Op.ADD -> {
                for (int i = from; i < to; i++) {
                    v[base + i] = v[left[i]] + v[right[i]];
                }
            }
            case Op.SUBTRACT -> {
                for (int i = from; i < to; i++) {
                    v[base + i] = v[left[i]] - v[right[i]];
                }
            }
            case Op.MULTIPLY -> {
                for (int i = from; i < to; i++) {
                    v[base + i] = v[left[i]] * v[right[i]];
                }
            }
            case Op.SQUARE -> {
                for (int i = from; i < to; i++) {
                    v[base + i] = v[left[i]] * v[left[i]];
                }
            }
            case SUM -> {
                for (int i = from; i < to; i++) {
                    v[base + i] = sum(left[i], right[i], v);
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    v[base + i] = Tape.value(op, function[i], v[left[i]], v[right[i]]);
                }
            }
        }
    }

    private double sum(int from, int to, double[] v) {
        double sum = summand(from, v);
        for (int k = from + 1; k < to; k++) {
            sum += summand(k, v);
        }
        return sum;
    }

    private double summand(int k, double[] v) {
        double value = v[term[k]];
        int by = times[k];
        return weight[k] * (by == ALONE ? value : value * v[by]);
    }

    /** Fills {@code adjoint} of every register, given what {@link #forward} made. */
    void backward(double[] v, double[] adjoint) {
        Arrays.fill(adjoint, 0);
        adjoint[result] = 1;
        for (int run = runOp.length - 1; run >= 0; run--) {
            backward(runOp[run], run == 0 ? 0 : runEnd[run - 1], runEnd[run], v, adjoint);
        }
    }

    private void backward(int op, int from, int to, double[] v, double[] adjoint) {
        switch (op) {
            case Op.ADD -> {
                for (int i = to - 1; i >= from; i--) {
                    double d = adjoint[base + i];
                    adjoint[left[i]] += d;
                    adjoint[right[i]] += d;
                }
            }
            case Op.SUBTRACT -> {
                for (int i = to - 1; i >= from; i--) {
                    double d = adjoint[base + i];
                    adjoint[left[i]] += d;
                    adjoint[right[i]] -= d;
                }
            }
            case Op.MULTIPLY -> {
                for (int i = to - 1; i >= from; i--) {
                    double d = adjoint[base + i];
                    if (d != 0) {
                        adjoint[left[i]] += d * v[right[i]];
                        adjoint[right[i]] += d * v[left[i]];
                    }
                }
            }
            case Op.SQUARE -> {
                for (int i = to - 1; i >= from; i--) {
                    double d = adjoint[base + i];
                    if (d != 0) {
                        adjoint[left[i]] += d * 2 * v[left[i]];
                    }
                }
            }
            case SUM -> {
                for (int i = to - 1; i >= from; i--) {
                    spread(adjoint[base + i], left[i], right[i], v, adjoint);
                }
            }
            default -> {
                for (int i = to - 1; i >= from; i--) {
                    rarer(op, i, v, adjoint);
                }
            }
        }
    }

    private void spread(double d, int from, int to, double[] v, double[] adjoint) {
        for (int k = from; k < to; k++) {
            double weighted = d * weight[k];
            int a = term[k];
            int b = times[k];
            if (weighted == 0) {
                continue;
            }
            if (b == ALONE) {
                adjoint[a] += weighted;
            } else if (a == b) {
                adjoint[a] += weighted * 2 * v[a];
            } else {
                adjoint[a] += weighted * v[b];
                adjoint[b] += weighted * v[a];
            }
        }
    }

    /** A constant operand is not asked for its slope. */
    private void rarer(int op, int i, double[] v, double[] adjoint) {
        double d = adjoint[base + i];
        int a = left[i];
        int b = right[i];
        if (d == 0) {
            return;
        }
        if (op == Op.FUNCTION) {
            adjoint[a] += d * Elementary.slope(function[i], v[a], v[base + i]);
            return;
        }
        if (!isConstant(a)) {
            adjoint[a] += d * Tape.leftSlope(op, v[a], v[b], v[base + i]);
        }
        if (Tape.isBinary(op) && !isConstant(b)) {
            adjoint[b] += d * Tape.rightSlope(op, v[a], v[b], v[base + i]);
        }
    }

    private boolean isConstant(int register) {
        return variables <= register && register < base;
    }
}
