package nabla.answer.working;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.answer.Witness;
import nabla.answer.misconception.Diagnosis;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.simplify.Form;
import org.jspecify.annotations.Nullable;

/** A block of working.txt: a task, lines of working with what is found of each, and the end. */
public final class WorkingBlock {
    private WorkingBlock() {}

    /** The blocks of the text of working.txt. */
    public static Stream<String> in(String text) {
        return Stream.of(text.split("\n\n")).filter(block -> block.contains("task "));
    }

    static Stream<String> all() {
        return in(Specification.text(WorkingBlock.class, "working.txt"));
    }

    /** What the block says, without its comments. */
    static String said(String block) {
        return String.join("\n", lines(block));
    }

    /** The block as it would be written from what is found. */
    public static String found(String block) {
        List<String> said = lines(block);
        List<String> lines =
                said.stream()
                        .filter(l -> l.startsWith("  "))
                        .map(l -> l.substring(2, l.lastIndexOf(" | ")))
                        .toList();
        Working working = Checker.check(task(said.getFirst()), lines);
        List<String> found = new ArrayList<>(List.of(said.getFirst()));
        for (int i = 0; i < lines.size(); i++) {
            found.add("  " + lines.get(i) + " | " + words(working.findings().get(i)));
        }
        found.add("=> " + words(working.conclusion()));
        return String.join("\n", found);
    }

    private static List<String> lines(String block) {
        return Stream.of(block.split("\n")).filter(l -> !l.startsWith("#")).toList();
    }

    /** {@code task 3x^2 by x}, {@code task (x+1)^2 as expanded}, {@code task 2x}. */
    static Task task(String line) {
        String[] form = line.substring("task ".length()).split(" as ", 2);
        String[] by = form[0].split(" by ", 2);
        Task task =
                by.length == 1
                        ? Task.rewriting(Parser.parse(by[0]), null)
                        : Task.derivative(Parser.parse(by[0]), by[1]);
        return form.length == 1
                ? task
                : new Task(task.of(), task.by(), task.variables(), form(form[1]));
    }

    private static Form form(String name) {
        return Form.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String words(Finding finding) {
        return switch (finding) {
            case Finding.Blank _ -> "blank";
            case Finding.Restates _ -> "restates";
            case Finding.Defines(var names) -> "defines " + String.join(", ", names);
            case Finding.Follows(var reasons, var right) ->
                    (right ? "" : "follows, but wrong: ") + words(reasons);
            case Finding.Aside(var reasons) -> "aside: " + words(reasons);
            case Finding.Mended _ -> "right again";
            case Finding.DoesNotFollow(var start, var end, var witness, var mistake, var slip) ->
                    "WRONG " + start + "-" + end + words(witness) + words(mistake) + words(slip);
            case Finding.Unreadable(var start, var end, var message, var repair) ->
                    "unreadable "
                            + start
                            + "-"
                            + end
                            + ": "
                            + message
                            + (repair == null ? "" : " -> " + repair);
            case Finding.Undecided _ -> "undecided";
        };
    }

    private static String words(List<Reason> reasons) {
        return reasons.stream()
                .map(
                        r ->
                                switch (r) {
                                    case Reason.Derived(var rule, _) -> low(rule);
                                    case Reason.Rewritten(var how) -> low(how);
                                })
                .collect(Collectors.joining(", "));
    }

    private static String words(@Nullable Witness witness) {
        return witness == null
                ? ""
                : witness.point()
                        + " "
                        + rounded(witness.answerValue())
                        + " not "
                        + rounded(witness.keyValue());
    }

    /** Three digits of it. */
    private static String rounded(double value) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(3));
        return digits.setScale(digits.scale() + 3 - digits.precision()).toString();
    }

    private static String words(@Nullable Diagnosis mistake) {
        return mistake == null
                ? ""
                : " mistake " + low(mistake.kind()) + " in " + Plain.print(mistake.where());
    }

    private static String words(@Nullable Slip slip) {
        return slip == null
                ? ""
                : " "
                        + low(slip.kind())
                        + " "
                        + Plain.print(slip.at())
                        + " -> "
                        + Plain.print(slip.wrong());
    }

    static String words(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Complete _ -> "complete";
            case Conclusion.RightEnd(var line) -> "right end, wrong in line " + line;
            case Conclusion.WrongAt(var line) -> "wrong in line " + line;
            case Conclusion.Unfinished(var missing) -> "unfinished: " + low(missing);
            case Conclusion.Undecided(var line) -> "undecided in line " + line;
        };
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
