package nabla.answer.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.answer.misconception.Diagnosis;
import nabla.answer.working.Checker.MainLine;
import nabla.answer.working.Checker.Truth;
import nabla.expr.Expr;
import nabla.expr.SyntaxError;

/** Checks one equation of a line, side by side. */
final class EquationCheck {
    private static final Set<String> FUNCTIONS = Set.of("f", "F", "y");

    private final Task task;
    private final Expr goal;
    private Names names;
    private MainLine main;

    EquationCheck(Task task, Expr goal, Names names, MainLine main) {
        this.task = task;
        this.goal = goal;
        this.names = names;
        this.main = main;
    }

    Names names() {
        return names;
    }

    MainLine main() {
        return main;
    }

    Finding of(LineReader reader, LineReader.Span equation) {
        List<LineReader.Span> spans = reader.sides(equation);
        boolean goesOn = spans.size() > 1 && reader.isBlank(spans.getFirst());
        List<Side> sides = new ArrayList<>();
        for (LineReader.Span span : goesOn ? spans.subList(1, spans.size()) : spans) {
            sides.add(reader.side(span, names));
        }
        return switch (sides.getFirst()) {
            case Side.Named named -> named(named, formulas(sides.subList(1, sides.size())));
            case Side.Formula _ -> formula(goesOn, formulas(sides));
        };
    }

    private List<Side.Formula> formulas(List<Side> sides) {
        List<Side.Formula> formulas = new ArrayList<>();
        for (Side side : sides) {
            switch (side) {
                case Side.Formula formula -> formulas.add(formula);
                case Side.Named(var name, var start, var end) ->
                        formulas.add(new Side.Formula(meant(name, start, end), start, end));
            }
        }
        return formulas;
    }

    private Written meant(String name, int start, int end) {
        if (names.isDefined(name)) {
            Expr u = Expr.variable(name);
            return new Written(
                    u, java.util.Map.of(), names.defined(), u.substitute(names.defined()));
        }
        if (names.isFunction(name)) {
            return Written.of(task.of());
        }
        throw new SyntaxError(
                "“" + name + "” is not defined yet: write a line “" + name + " = …” first.",
                start,
                end,
                null);
    }

    /** {@code f(x) = …}, {@code u = …}. */
    private Finding named(Side.Named side, List<Side.Formula> others) {
        String name = side.name();
        if (others.isEmpty()) {
            Side.Formula alone =
                    new Side.Formula(
                            meant(name, side.start(), side.end()), side.start(), side.end());
            return formula(false, List.of(alone));
        }
        Written first = others.getFirst().written();
        if (names.isFunction(name)) {
            boolean isTask = isEqual(first.value(), task.of());
            if (isTask && task.by() != null) {
                names = first.auxiliaries().isEmpty() ? names : names.withForm(first.expr());
                Finding rest = links(first, others.subList(1, others.size()));
                return rest instanceof Finding.Follows ? new Finding.Restates() : rest;
            }
            if (FUNCTIONS.contains(name)) {
                return task.by() == null || isEqual(first.value(), goal)
                        ? main(main.end(), others)
                        : links(Written.of(task.of()), others);
            }
        }
        if (first.value().contains(name)) {
            throw new SyntaxError(
                    "“" + name + "” cannot be defined by itself.", side.start(), side.end(), null);
        }
        names = names.defining(name, first.value());
        Finding rest = links(first, others.subList(1, others.size()));
        return rest instanceof Finding.Follows ? new Finding.Defines(List.of(name)) : rest;
    }

    private Finding formula(boolean goesOn, List<Side.Formula> sides) {
        Side.Formula first = sides.getFirst();
        if (first.isOperator() && !goesOn) {
            Operator task = main.start().operators().values().stream().findFirst().orElse(null);
            if (task == null
                    || !isEqual(first.operator().inner(), task.inner())
                    || !first.operator().by().equals(task.by())) {
                return aside(first, sides.subList(1, sides.size()));
            }
            if (sides.size() > 1) {
                return main(main.end(), sides.subList(1, sides.size()));
            }
        }
        if (task.by() != null && !goesOn && main.end() == main.start() && restates(first)) {
            Finding rest = links(first.written(), sides.subList(1, sides.size()));
            return rest instanceof Finding.Follows ? new Finding.Restates() : rest;
        }
        if (sides.size() > 1 && !goesOn && !first.written().operators().isEmpty()) {
            return isEqual(first.written().value(), main.end().value())
                    ? main(main.end(), sides)
                    : asideOrMain(sides);
        }
        return main(main.end(), sides);
    }

    private boolean restates(Side.Formula side) {
        return !isEqual(side.written().value(), goal) && isEqual(side.written().value(), task.of());
    }

    private Finding asideOrMain(List<Side.Formula> sides) {
        Finding aside = aside(sides.getFirst(), sides.subList(1, sides.size()));
        return aside.isWrong() ? main(main.end(), sides) : aside;
    }

    private Finding aside(Side.Formula first, List<Side.Formula> others) {
        Finding rest = links(first.written(), others);
        return rest instanceof Finding.Follows(var reasons, _) ? new Finding.Aside(reasons) : rest;
    }

    /** Sides that go on from the main line; it then stands at the last of them. */
    private Finding main(Written from, List<Side.Formula> sides) {
        Finding found = null;
        List<Reason> reasons = new ArrayList<>();
        Written before = from;
        for (Side.Formula side : sides) {
            Finding link = link(before, side, main.truth());
            Truth truth = truth(link, side.written());
            if (link instanceof Finding.DoesNotFollow
                    && main.truth() != Truth.RIGHT
                    && truth == Truth.RIGHT) {
                link = new Finding.Mended();
            }
            if (link instanceof Finding.Undecided && truth == Truth.RIGHT) {
                link = new Finding.Follows(List.of(), true);
            }
            main = main.at(side.written(), truth);
            before = side.written();
            if (link instanceof Finding.Follows(var more, _)) {
                reasons.addAll(more);
            } else if (found == null || (link.isWrong() && !found.isWrong())) {
                found = link;
            }
        }
        return found == null
                ? new Finding.Follows(told(reasons), main.truth() != Truth.WRONG)
                : found;
    }

    private Truth truth(Finding link, Written side) {
        return link instanceof Finding.Follows ? main.truth() : Truth.of(side, goal);
    }

    /** Sides each of which is to follow from the one before, apart from the main line. */
    private Finding links(Written from, List<Side.Formula> sides) {
        List<Reason> reasons = new ArrayList<>();
        Written before = from;
        for (Side.Formula side : sides) {
            Finding link = link(before, side, Truth.RIGHT);
            if (!(link instanceof Finding.Follows(var more, _))) {
                return link;
            }
            reasons.addAll(more);
            before = side.written();
        }
        return new Finding.Follows(told(reasons), true);
    }

    /** A line of several steps names each of its rules once. */
    private static List<Reason> told(List<Reason> reasons) {
        Set<Object> kinds = new java.util.HashSet<>();
        List<Reason> told = new ArrayList<>();
        for (Reason reason : reasons) {
            Object kind =
                    switch (reason) {
                        case Reason.Derived(var rule, _) -> rule;
                        case Reason.Rewritten(var how) -> how;
                    };
            if (kinds.add(kind)) {
                told.add(reason);
            }
        }
        return told;
    }

    private static Finding link(Written before, Side.Formula side, Truth truth) {
        Written after = side.written();
        return switch (Equivalence.compare(after.value(), before.value())) {
            case Verdict.Equivalent _ ->
                    new Finding.Follows(Reasons.between(before, after), truth != Truth.WRONG);
            case Verdict.Undecided(var reason) -> new Finding.Undecided(reason);
            case Verdict.Different(_, var witness) -> {
                Diagnosis mistake = Mistakes.explaining(before, after);
                Slip slip =
                        witness == null || mistake != null
                                ? null
                                : Slips.explaining(before, after, witness);
                yield new Finding.DoesNotFollow(side.start(), side.end(), witness, mistake, slip);
            }
        };
    }

    private static boolean isEqual(Expr a, Expr b) {
        return Equivalence.compare(a, b) instanceof Verdict.Equivalent;
    }
}
