package nabla.answer.working;

import java.util.ArrayList;
import java.util.List;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.expr.Expr;
import nabla.expr.SyntaxError;
import nabla.simplify.TooMuchWork;
import nabla.simplify.Undefined;

/**
 * Checks lines one after the other. The first follows from the task, each later one from the last
 * that could be read.
 */
public final class Checker {
    /** Lines beyond this are not read. */
    public static final int LINES = 60;

    /** Characters of one line. */
    public static final int LENGTH = 600;

    private final Task task;
    private final Expr goal;
    private Names names;
    private MainLine main;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(Task task) {
        this.task = task;
        this.goal = task.goal();
        this.names = Names.of(task);
        String by = task.by();
        Written start =
                by == null
                        ? Written.of(task.of())
                        : Written.of(new Operator(task.of(), by, goal), names);
        this.main = new MainLine(start, start, Truth.RIGHT);
    }

    /**
     * Checks lines of working, in the order in which they stand.
     *
     * @throws nabla.calculus.NotDifferentiable where the task itself has no derivative
     */
    public static Working check(Task task, List<String> lines) {
        Checker checker = new Checker(task);
        for (String line : lines) {
            checker.findings.add(
                    checker.findings.size() < LINES
                            ? checker.line(line)
                            : new Finding.Unreadable(
                                    0, line.length(), "Only " + LINES + " lines are read.", null));
        }
        Written end = checker.main.end();
        return new Working(
                checker.findings,
                checker.conclusion(),
                end == checker.main.start() ? null : end.isWorkedOut() ? end.expr() : end.value());
    }

    private Finding line(String text) {
        if (text.length() > LENGTH) {
            return new Finding.Unreadable(
                    LENGTH,
                    text.length(),
                    "This line is "
                            + text.length()
                            + " characters long; at most "
                            + LENGTH
                            + " can be read.",
                    null);
        }
        LineReader reader = new LineReader(text);
        if (reader.isBlank()) {
            return new Finding.Blank();
        }
        Names namesBefore = names;
        MainLine mainBefore = main;
        try {
            Finding finding = new Finding.Blank();
            for (LineReader.Span equation : reader.equations()) {
                finding = together(finding, equation(reader, equation));
            }
            return finding;
        } catch (SyntaxError e) {
            names = namesBefore;
            main = mainBefore;
            return new Finding.Unreadable(e.start(), e.end(), e.message(), e.repair());
        } catch (TooMuchWork | Undefined | ArithmeticException _) {
            names = namesBefore;
            main = mainBefore;
            return new Finding.Undecided("This is too large to be worked out.");
        }
    }

    /** Of several equations in a line, the first that is wrong counts, and otherwise the last. */
    private static Finding together(Finding first, Finding second) {
        if (first instanceof Finding.Defines(var a) && second instanceof Finding.Defines(var b)) {
            List<String> all = new ArrayList<>(a);
            all.addAll(b);
            return new Finding.Defines(all);
        }
        boolean keeps = first.isWrong() || (first instanceof Finding.Defines && !second.isWrong());
        return keeps && !(second instanceof Finding.Undecided) ? first : second;
    }

    private Finding equation(LineReader reader, LineReader.Span span) {
        EquationCheck check = new EquationCheck(task, goal, names, main);
        Finding finding = check.of(reader, span);
        names = check.names();
        main = check.main();
        return finding;
    }

    private Conclusion conclusion() {
        int wrong = first(Finding.DoesNotFollow.class);
        Written end = main.end();
        return switch (main.truth()) {
            case WRONG -> new Conclusion.WrongAt(Math.max(1, wrong));
            case UNKNOWN ->
                    wrong > 0
                            ? new Conclusion.WrongAt(wrong)
                            : new Conclusion.Undecided(Math.max(1, first(Finding.Undecided.class)));
            case RIGHT -> {
                Conclusion.Missing missing = missing(end);
                yield missing == null
                        ? wrong > 0 ? new Conclusion.RightEnd(wrong) : new Conclusion.Complete()
                        : wrong > 0
                                ? new Conclusion.WrongAt(wrong)
                                : new Conclusion.Unfinished(missing);
            }
        };
    }

    private int first(Class<? extends Finding> kind) {
        for (int i = 0; i < findings.size(); i++) {
            if (kind.isInstance(findings.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private Conclusion.@org.jspecify.annotations.Nullable Missing missing(Written end) {
        if (end == main.start()) {
            return Conclusion.Missing.EVERYTHING;
        }
        if (!end.operators().isEmpty()) {
            return Conclusion.Missing.DERIVATIVES;
        }
        if (!end.auxiliaries().isEmpty()) {
            return Conclusion.Missing.NAMES;
        }
        return task.form() == null || task.form().holds(end.expr())
                ? null
                : Conclusion.Missing.FORM;
    }

    /** Whether the line where the working stands is right in itself. */
    enum Truth {
        RIGHT,
        WRONG,
        UNKNOWN;

        static Truth of(Written line, Expr goal) {
            return switch (Equivalence.compare(line.value(), goal)) {
                case Verdict.Equivalent _ -> RIGHT;
                case Verdict.Different _ -> WRONG;
                case Verdict.Undecided _ -> UNKNOWN;
            };
        }
    }

    /**
     * Where the working stands.
     *
     * @param start where it started
     * @param end the last side of the last line that could be read
     */
    record MainLine(Written start, Written end, Truth truth) {
        MainLine at(Written side, Truth truthOfSide) {
            return new MainLine(start, side, truthOfSide);
        }
    }
}
