package nabla.expr;

import java.util.List;

/** Prints an expression as TeX that KaTeX typesets. */
public final class Tex {
    private final StringBuilder out = new StringBuilder();

    private Tex() {}

    public static String print(Expr e) {
        Tex tex = new Tex();
        tex.print(Notation.of(e));
        return tex.out.toString();
    }

    private void print(Notation n) {
        switch (n) {
            case Notation.Digits(var text) -> out.append(text);
            case Notation.Name(var text) -> name(text);
            case Notation.FunctionName(_, var tex) -> command(tex);
            case Notation.Operator(_, var tex) -> command(tex);
            case Notation.Row(var parts) -> parts.forEach(this::print);
            case Notation.Fraction(var p, var q) -> {
                out.append("\\frac");
                braced(p);
                braced(q);
            }
            case Notation.Script(var base, var below, var above) -> {
                if (base instanceof Notation.Name
                        || base instanceof Notation.Digits
                        || base instanceof Notation.FunctionName
                        || base instanceof Notation.Fence) {
                    print(base);
                } else {
                    braced(base);
                }
                if (below != null) {
                    trim();
                    out.append('_');
                    braced(below);
                }
                if (above != null) {
                    trim();
                    out.append('^');
                    braced(above);
                }
            }
            case Notation.Radical(var under, var index) -> {
                out.append("\\sqrt");
                if (index != null) {
                    out.append('[');
                    print(index);
                    out.append(']');
                }
                braced(under);
            }
            case Notation.Fence(var open, var close, var inside) -> {
                boolean tall = isTall(inside);
                trim();
                out.append(tall ? "\\left" : "")
                        .append(open.equals("|") && !tall ? "\\lvert " : open);
                print(inside);
                trim();
                out.append(tall ? "\\right" : "")
                        .append(close.equals("|") && !tall ? "\\rvert " : close);
            }
            case Notation.Table(var rows) -> {
                out.append("\\begin{matrix}");
                for (List<Notation> row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        out.append(i > 0 ? " & " : "");
                        print(row.get(i));
                    }
                    out.append("\\\\");
                }
                out.append("\\end{matrix}");
            }
        }
    }

    private void name(String text) {
        if (text.length() == 1) {
            String greek = Words.greek(text.charAt(0));
            if (greek != null && text.charAt(0) < 'α') {
                out.append(text);
            } else if (greek != null) {
                command("\\" + (greek.equals("omicron") ? "omicron" : greek));
            } else {
                out.append(text);
            }
        } else {
            out.append("\\mathrm{").append(text).append('}');
        }
    }

    private void command(String tex) {
        out.append(tex);
        if (tex.startsWith("\\") && !tex.endsWith("}")) {
            out.append(' ');
        }
    }

    private void trim() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private void braced(Notation n) {
        trim();
        out.append('{');
        print(n);
        trim();
        out.append('}');
    }

    private static boolean isTall(Notation n) {
        return switch (n) {
            case Notation.Fraction _, Notation.Radical _, Notation.Table _ -> true;
            case Notation.Row(var parts) -> parts.stream().anyMatch(Tex::isTall);
            case Notation.Script(var base, _, var above) ->
                    isTall(base) || (above != null && isTall(above));
            case Notation.Fence(_, _, var inside) -> isTall(inside);
            case Notation.Digits _, Notation.Name _, Notation.FunctionName _, Notation.Operator _ ->
                    false;
        };
    }
}
