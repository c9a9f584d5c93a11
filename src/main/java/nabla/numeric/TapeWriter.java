package nabla.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Expr.Call;
import nabla.expr.Expr.Constant;
import nabla.expr.Expr.Negative;
import nabla.expr.Expr.Num;
import nabla.expr.Expr.Power;
import nabla.expr.Expr.Product;
import nabla.expr.Expr.Quotient;
import nabla.expr.Expr.Sum;
import nabla.expr.Expr.Variable;
import nabla.expr.Expr.Vector;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Writes the {@link Tape} of an expression. */
final class TapeWriter {
    private record Instruction(
            int op, int left, int right, double constant, @Nullable Function function) {}

    private final List<String> variables;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Instruction, Integer> written = new HashMap<>();

    private TapeWriter(List<String> variables) {
        this.variables = variables;
    }

    static Tape write(Expr e, List<String> variables) {
        TapeWriter writer = new TapeWriter(variables);
        int result = writer.add(e);
        if (result != writer.instructions.size() - 1) {
            writer.instructions.add(new Instruction(Op.ADD, result, writer.constant(0), 0, null));
        }
        return writer.tape();
    }

    private Tape tape() {
        int n = instructions.size();
        Tape tape = new Tape(new int[n], new int[n], new int[n], new double[n], new Function[n]);
        for (int i = 0; i < n; i++) {
            Instruction instruction = instructions.get(i);
            tape.op[i] = instruction.op;
            tape.left[i] = instruction.left;
            tape.right[i] = instruction.right;
            tape.constant[i] = instruction.constant;
            tape.function[i] = instruction.function == null ? Function.ABS : instruction.function;
        }
        return tape;
    }

    private int add(Expr e) {
        return switch (e) {
            case Num(var value) -> constant(value.doubleValue());
            case Constant c -> constant(c == Constant.PI ? Math.PI : Math.E);
            case Variable(var name) -> variable(name);
            case Sum(var terms) -> sum(terms);
            case Product(var factors) -> product(factors);
            case Quotient(var p, var q) -> put(Op.DIVIDE, add(p), add(q));
            case Negative(var operand) -> put(Op.NEGATE, add(operand), 0);
            case Power(var base, var exponent) -> power(base, exponent);
            case Call(var f, var arguments) -> call(f, arguments);
            case Vector _ -> throw new IllegalArgumentException("a vector has no single value");
        };
    }

    private int sum(List<Expr> terms) {
        int sum = add(terms.getFirst());
        for (Expr term : terms.subList(1, terms.size())) {
            sum =
                    term instanceof Negative(Expr positive)
                            ? put(Op.SUBTRACT, sum, add(positive))
                            : put(Op.ADD, sum, add(term));
        }
        return sum;
    }

    private int product(List<Expr> factors) {
        int product = add(factors.getFirst());
        for (Expr factor : factors.subList(1, factors.size())) {
            product = put(Op.MULTIPLY, product, add(factor));
        }
        return product;
    }

    private int power(Expr base, Expr exponent) {
        if (base == Constant.E) {
            return function(Function.EXP, add(exponent));
        }
        Rational n = rational(exponent);
        int b = add(base);
        if (n == null) {
            return put(Op.POWER, b, add(exponent));
        }
        return n.equals(Rational.TWO)
                ? put(Op.SQUARE, b, 0)
                : n.equals(Rational.of(3))
                        ? put(Op.CUBE, b, 0)
                        : put(kind(n), b, constant(n.doubleValue()));
    }

    /** How a negative base is taken to the power n: an odd root is real. */
    private static int kind(Rational n) {
        if (n.isInteger() || !n.denominator().testBit(0)) {
            return Op.POWER;
        }
        return n.numerator().testBit(0) ? Op.ODD_POWER : Op.EVEN_POWER;
    }

    private int call(Function f, List<Expr> arguments) {
        return switch (f) {
            case LOG -> put(Op.LOG, add(arguments.get(0)), add(arguments.get(1)));
            case ROOT -> put(Op.ROOT, add(arguments.get(0)), add(arguments.get(1)));
            case MAX -> fold(Op.MAX, arguments);
            case MIN -> fold(Op.MIN, arguments);
            default -> function(f, add(arguments.getFirst()));
        };
    }

    private int fold(int op, List<Expr> arguments) {
        int result = add(arguments.getFirst());
        for (Expr argument : arguments.subList(1, arguments.size())) {
            result = put(op, result, add(argument));
        }
        return result;
    }

    private int constant(double value) {
        return write(new Instruction(Op.CONSTANT, 0, 0, value, null));
    }

    private int variable(String name) {
        int index = variables.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(name + " is not one of the variables " + variables);
        }
        return write(new Instruction(Op.VARIABLE, index, 0, 0, null));
    }

    private int function(Function f, int argument) {
        return fixed(argument)
                ? constant(Elementary.value(f, instructions.get(argument).constant))
                : write(new Instruction(Op.FUNCTION, argument, 0, 0, f));
    }

    /** An operation; on constants, its result. */
    private int put(int op, int left, int right) {
        Instruction instruction = new Instruction(op, left, right, 0, null);
        if (!fixed(left) || Tape.isBinary(op) && !fixed(right)) {
            return write(instruction);
        }
        double a = instructions.get(left).constant;
        double b = instructions.get(right).constant;
        return constant(Tape.value(op, Function.ABS, a, b));
    }

    private boolean fixed(int index) {
        return instructions.get(index).op == Op.CONSTANT;
    }

    private int write(Instruction instruction) {
        Integer known = written.get(instruction);
        if (known != null) {
            return known;
        }
        instructions.add(instruction);
        written.put(instruction, instructions.size() - 1);
        return instructions.size() - 1;
    }

    /** The value of an exponent that is written with numbers only, such as −2 or 1/3. */
    static @Nullable Rational rational(Expr e) {
        return switch (e) {
            case Num(var value) -> value;
            case Negative(var operand) -> {
                Rational value = rational(operand);
                yield value == null ? null : value.negate();
            }
            case Quotient(var p, var q) -> {
                Rational over = rational(p);
                Rational under = rational(q);
                yield over == null || under == null || under.isZero() ? null : over.over(under);
            }
            case Constant _, Variable _, Sum _, Product _, Power _, Call _, Vector _ -> null;
        };
    }
}
