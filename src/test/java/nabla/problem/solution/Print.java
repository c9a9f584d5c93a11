package nabla.problem.solution;

import nabla.expr.Expr;
import nabla.expr.Parser;

/** Prints worked derivatives, one for each argument, to be read by a person. */
final class Print {
    private Print() {}

    public static void main(String[] args) {
        for (var text : args) {
            var parts = text.split(";");
            var f = Parser.parse(parts[0]);
            var by = parts.length > 1 ? parts[1].strip() : "x";
            print(f, by);
        }
    }

    static void print(Expr f, String by) {
        var tale =
                new Teller(java.util.Map.of())
                        .derivative(f, by, new Called(Name.of("f"), java.util.List.of(by)));
        var plain = new PlainSolution(Written.text(false));
        System.out.println("=== " + nabla.expr.Plain.print(f));
        System.out.println("Plan: " + plain.sentences(java.util.List.copyOf(tale.plan)));
        tale.rules.forEach(r -> System.out.println("  - " + Written.text(false).write(r)));
        tale.lines.forEach(l -> plain.line(l).forEach(System.out::println));
        var secrets =
                Secrets.of(
                        java.util.List.of(nabla.calculus.Derivative.of(f, by)),
                        java.util.List.of());
        int i = 1;
        for (var rung : secrets.kept(tale.rungs()))
            System.out.println("  hint " + i++ + ": " + plain.sentences(rung));
    }
}
