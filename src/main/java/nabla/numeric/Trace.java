package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;

/**
 * Reverse mode, written out for reading: the inputs, then every part of the expression in the order
 * of calculation, each with its value and its adjoint, the derivative of the result by it. The last
 * row is the result; its adjoint is 1.
 */
public record Trace(List<Row> rows) {
    /**
     * A part: its name ({@code x}, {@code v2}), what it is made of ({@code v1*x}), its value and
     * its adjoint.
     */
    public record Row(String name, String made, double value, double adjoint) {}

    public static Trace of(Expr expression, List<String> variables, double... point) {
        Tape tape = TapeWriter.write(expression, variables);
        double[] values = new double[tape.size()];
        double[] adjoints = new double[tape.size()];
        tape.forward(point, values);
        tape.backward(values, adjoints);
        String[] names = new String[tape.size()];
        List<Row> inputs = new ArrayList<>();
        List<Row> parts = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            if (tape.op[i] == Op.CONSTANT) {
                names[i] = number(tape.constant[i]);
            } else if (tape.op[i] == Op.VARIABLE) {
                names[i] = variables.get(tape.left[i]);
                inputs.add(new Row(names[i], names[i], values[i], adjoints[i]));
            } else {
                names[i] = "v" + (parts.size() + 1);
                parts.add(new Row(names[i], made(tape, i, names), values[i], adjoints[i]));
            }
        }
        inputs.addAll(parts);
        return new Trace(List.copyOf(inputs));
    }

    private static String made(Tape tape, int i, String[] names) {
        String a = names[tape.left[i]];
        String b = names[tape.right[i]];
        return switch (tape.op[i]) {
            case Op.ADD -> a + " + " + b;
            case Op.SUBTRACT -> a + " - " + b;
            case Op.MULTIPLY -> a + "*" + b;
            case Op.DIVIDE -> a + "/" + b;
            case Op.NEGATE -> "-" + a;
            case Op.SQUARE -> a + "^2";
            case Op.CUBE -> a + "^3";
            case Op.LOG -> "log(" + a + ", " + b + ")";
            case Op.ROOT -> "root(" + a + ", " + b + ")";
            case Op.MAX -> "max(" + a + ", " + b + ")";
            case Op.MIN -> "min(" + a + ", " + b + ")";
            case Op.FUNCTION -> tape.function[i].text() + "(" + a + ")";
            default -> a + "^" + (b.startsWith("-") || b.contains(".") ? "(" + b + ")" : b);
        };
    }

    private static String number(double value) {
        boolean whole = value == Math.floor(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
