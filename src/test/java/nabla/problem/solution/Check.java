package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Plain;

/** One worked derivative held against the checker: every line, the last one, and every hint. */
record Check(Expr f, int lines, int longest, List<String> wrong, int undecided) {

    static Check of(Expr f) {
        var tale = new Teller(Map.of()).derivative(f, "x", new Called(Name.of("f"), List.of("x")));
        var key = Derivative.of(f, "x");
        var wrong = new ArrayList<String>();
        int undecided = 0;
        int lines = 0;
        int longest = 0;
        Expr last = Expr.Num.ZERO;
        for (var line : tale.lines) {
            if (!(line instanceof Line.Step(var why, var equation))) continue;
            var sides = equation.sides();
            lines += Math.max(1, sides.size() - 1);
            for (int i = 0; i + 1 < sides.size(); i++) {
                var a = sides.get(i).meaning();
                var b = sides.get(i + 1).meaning();
                undecided += check(a, b, Plain.print(a) + "  ->  " + Plain.print(b), wrong);
                longest = Math.max(longest, Plain.print(b).length());
            }
            last = equation.meaning();
        }
        undecided += check(last, key, "last line " + Plain.print(last), wrong);
        var secrets = Secrets.of(List.of(key), List.of());
        for (var rung : secrets.kept(tale.rungs())) {
            for (var sentence : rung) {
                if (secrets.betrays(sentence)) wrong.add("a hint gives the key away");
            }
        }
        return new Check(f, lines, longest, wrong, undecided);
    }

    private static int check(Expr a, Expr b, String what, List<String> wrong) {
        return switch (Equivalence.compare(a, b)) {
            case Verdict.Equivalent _ -> 0;
            case Verdict.Undecided _ -> 1;
            case Verdict.Different(var reason, var _) -> {
                wrong.add(what + ": " + reason);
                yield 0;
            }
        };
    }
}
