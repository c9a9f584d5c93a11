package nabla.answer.working;

import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.MathMl;

/** Shows how a line of working is read, as MathML; unevaluated derivatives stand as they are. */
public final class LineMathMl {
    private static final String OPEN = "<math>";
    private static final String CLOSE = "</math>";

    private LineMathMl() {}

    /**
     * A whole {@code <math>} element, inline.
     *
     * @param variables the names that the line may use
     * @throws nabla.expr.SyntaxError where it cannot be read
     */
    public static String print(String line, List<String> variables) {
        LineReader reader = new LineReader(line);
        Names names = Names.open(variables);
        StringBuilder out = new StringBuilder(OPEN);
        for (LineReader.Span equation : reader.equations()) {
            out.append(out.length() > OPEN.length() ? "<mo>,</mo>" : "");
            boolean first = true;
            for (LineReader.Span side : reader.sides(equation)) {
                out.append(first ? "" : "<mo>=</mo>");
                out.append(reader.isBlank(side) ? "" : side(reader.side(side, names)));
                first = false;
            }
        }
        return out.append(CLOSE).toString();
    }

    private static String side(Side side) {
        return switch (side) {
            case Side.Named(var name, _, _) -> inner(Expr.variable(name));
            case Side.Formula(var written, _, _) -> written(written);
        };
    }

    private static String written(Written written) {
        String mathml = inner(written.expr());
        for (Map.Entry<String, Operator> o : written.operators().entrySet()) {
            mathml = mathml.replace(inner(Expr.variable(o.getKey())), operator(o.getValue()));
        }
        return mathml;
    }

    private static String operator(Operator o) {
        if (!o.name().isEmpty()) {
            return "<mi>" + escaped(o.name()) + "</mi>";
        }
        return "<mrow><mfrac><mi>d</mi><mrow><mi>d</mi>"
                + inner(Expr.variable(o.by()))
                + "</mrow></mfrac><mrow><mo fence=\"true\" stretchy=\"false\">(</mo>"
                + inner(o.inner())
                + "<mo fence=\"true\" stretchy=\"false\">)</mo></mrow></mrow>";
    }

    private static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String inner(Expr e) {
        String whole = MathMl.print(e);
        return whole.substring(OPEN.length(), whole.length() - CLOSE.length());
    }
}
