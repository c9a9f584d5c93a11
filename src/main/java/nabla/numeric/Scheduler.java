package nabla.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Function;

/**
 * Writes the {@link Program} of a {@link Tape}. A sum of three terms or more takes its terms from
 * left to right, as the tape does, and takes in signs, constant factors, and one product or square
 * a term; what only it used is left out. Then instructions are sorted by how far they are from the
 * result, and those equally far by kind.
 */
final class Scheduler {
    private static final int LONG = 3;

    private record Term(double weight, int instruction, int times) {}

    private final Tape tape;
    private final int variables;
    private final int size;
    private final int[] uses;
    private final boolean[] absorbed;
    private final Map<Integer, List<Term>> sums = new HashMap<>();

    private Scheduler(Tape tape, int variables) {
        this.tape = tape;
        this.variables = variables;
        this.size = tape.size();
        this.uses = new int[size];
        this.absorbed = new boolean[size];
    }

    static Program schedule(Tape tape, int variables) {
        Scheduler scheduler = new Scheduler(tape, variables);
        scheduler.count();
        for (int i = scheduler.size - 1; i >= 0; i--) {
            if (!scheduler.absorbed[i] && scheduler.isSum(i)) {
                scheduler.gather(i);
            }
        }
        return scheduler.program();
    }

    private void count() {
        for (int i = 0; i < size; i++) {
            if (!isLeaf(i)) {
                uses[tape.left[i]]++;
                if (Tape.isBinary(tape.op[i])) {
                    uses[tape.right[i]]++;
                }
            }
        }
    }

    private boolean isLeaf(int i) {
        return tape.op[i] == Op.CONSTANT || tape.op[i] == Op.VARIABLE;
    }

    private boolean isSum(int i) {
        return tape.op[i] == Op.ADD || tape.op[i] == Op.SUBTRACT;
    }

    /** Makes one instruction of the sum that ends here, where it is long. */
    private void gather(int end) {
        List<Term> terms = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        int node = end;
        while (true) {
            double sign = tape.op[node] == Op.SUBTRACT ? -1 : 1;
            terms.add(term(tape.right[node], sign, taken));
            int left = tape.left[node];
            if (!isSum(left) || uses[left] > 1) {
                terms.add(term(left, 1, taken));
                break;
            }
            taken.add(left);
            node = left;
        }
        if (terms.size() >= LONG) {
            Collections.reverse(terms);
            sums.put(end, terms);
            taken.forEach(i -> absorbed[i] = true);
        }
    }

    /** A term without its sign and its constant factor, and taken apart where it is a product. */
    private Term term(int i, double weight, List<Integer> taken) {
        int a = tape.left[i];
        int b = tape.right[i];
        if (uses[i] > 1) {
            return new Term(weight, i, Program.ALONE);
        }
        return switch (tape.op[i]) {
            case Op.NEGATE -> takenApart(i, term(a, -weight, taken), taken);
            case Op.SQUARE -> takenApart(i, new Term(weight, a, a), taken);
            case Op.MULTIPLY -> takenApart(i, product(a, b, weight, taken), taken);
            default -> new Term(weight, i, Program.ALONE);
        };
    }

    /** Only a factor ±1 may be moved past another without rounding. */
    private Term product(int a, int b, double weight, List<Integer> taken) {
        boolean sign = Math.abs(weight) == 1;
        if (sign && tape.op[a] == Op.CONSTANT) {
            return factor(b, weight * tape.constant[a], taken);
        }
        return sign && tape.op[b] == Op.CONSTANT
                ? factor(a, weight * tape.constant[b], taken)
                : new Term(weight, a, b);
    }

    private Term factor(int i, double weight, List<Integer> taken) {
        int op = tape.op[i];
        if (uses[i] > 1 || op != Op.SQUARE && op != Op.MULTIPLY) {
            return new Term(weight, i, Program.ALONE);
        }
        taken.add(i);
        return new Term(weight, tape.left[i], op == Op.SQUARE ? tape.left[i] : tape.right[i]);
    }

    private static Term takenApart(int i, Term term, List<Integer> taken) {
        taken.add(i);
        return term;
    }

    private Program program() {
        List<Integer> constants = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        int[] height = heights();
        for (int i = 0; i < size; i++) {
            if (tape.op[i] == Op.CONSTANT) {
                constants.add(i);
            } else if (tape.op[i] != Op.VARIABLE && !absorbed[i]) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(i -> -height[i]).thenComparingInt(this::kind));
        int base = variables + constants.size();
        int[] register = registers(constants, order, base);
        double[] initial = new double[base + order.size()];
        for (int i : constants) {
            initial[register[i]] = tape.constant[i];
        }
        return written(order, register, base, initial);
    }

    private int kind(int i) {
        return sums.containsKey(i) ? Program.SUM : tape.op[i];
    }

    /** How many instructions lie between each one and the result, on the longest way. */
    private int[] heights() {
        int[] height = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            List<Term> terms = sums.get(i);
            int next = height[i] + 1;
            if (absorbed[i] || isLeaf(i)) {
                continue;
            }
            if (terms == null) {
                raise(height, tape.left[i], next);
                raise(height, Tape.isBinary(tape.op[i]) ? tape.right[i] : tape.left[i], next);
            } else {
                for (Term t : terms) {
                    raise(height, t.instruction, next);
                    raise(height, t.times == Program.ALONE ? t.instruction : t.times, next);
                }
            }
        }
        return height;
    }

    private static void raise(int[] height, int i, int to) {
        height[i] = Math.max(height[i], to);
    }

    private int[] registers(List<Integer> constants, List<Integer> order, int base) {
        int[] register = new int[size];
        for (int i = 0; i < size; i++) {
            if (tape.op[i] == Op.VARIABLE) {
                register[i] = tape.left[i];
            }
        }
        for (int k = 0; k < constants.size(); k++) {
            register[constants.get(k)] = variables + k;
        }
        for (int k = 0; k < order.size(); k++) {
            register[order.get(k)] = base + k;
        }
        return register;
    }

    private Program written(List<Integer> order, int[] register, int base, double[] initial) {
        int n = order.size();
        int[] left = new int[n];
        int[] right = new int[n];
        Function[] function = new Function[n];
        int[] runOp = new int[n];
        int[] runEnd = new int[n];
        int terms = sums.values().stream().mapToInt(List::size).sum();
        int[] term = new int[terms];
        int[] times = new int[terms];
        double[] weight = new double[terms];
        int written = 0;
        int runs = 0;
        for (int k = 0; k < n; k++) {
            int i = order.get(k);
            function[k] = tape.function[i];
            List<Term> sum = sums.get(i);
            if (sum == null) {
                left[k] = register[tape.left[i]];
                right[k] = register[tape.right[i]];
            } else {
                left[k] = written;
                for (Term t : sum) {
                    weight[written] = t.weight;
                    term[written] = register[t.instruction];
                    times[written++] = t.times == Program.ALONE ? Program.ALONE : register[t.times];
                }
                right[k] = written;
            }
            if (k == 0 || runOp[runs - 1] != kind(i)) {
                runOp[runs++] = kind(i);
            }
            runEnd[runs - 1] = k + 1;
        }
        return new Program(
                size,
                variables,
                initial,
                base,
                register[size - 1],
                Arrays.copyOf(runOp, runs),
                Arrays.copyOf(runEnd, runs),
                left,
                right,
                function,
                weight,
                term,
                times);
    }
}
