package nabla.problem.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.problem.Computation;
import nabla.problem.Parameter;

/**
 * Reads the parameters of an item and puts them into an order in which each follows those it needs.
 */
final class ParameterReader {
    private static final String EXAMPLE =
            "`{ integer: [2, 9] }`, `{ choose: [1, 2, 1/2] }` or `{ value: \"a + 1\" }`";
    private final Fields all;
    private final Names names;
    private final FormulaReader formulas;
    private final Report report;

    ParameterReader(Fields all, Names names, FormulaReader formulas, Report report) {
        this.all = all;
        this.names = names;
        this.formulas = formulas;
        this.report = report;
    }

    List<Parameter> read() {
        var parameters = new LinkedHashMap<String, Parameter>();
        for (var name : all.names()) {
            all.mapping(name, "parameter `" + name + "`", EXAMPLE)
                    .flatMap(f -> one(name, f, names.symbolOf(name)))
                    .ifPresent(p -> parameters.put(p.name(), p));
        }
        return ordered(parameters);
    }

    private Optional<Parameter> one(String name, Fields fields, String symbol) {
        var what = "parameter `" + name + "`";
        var kinds = List.of("integer", "choose", "value").stream().filter(fields::has).toList();
        var not =
                kinds.contains("value")
                        ? List.<Computation>of()
                        : formulas(fields.texts("not"), what);
        Optional<Parameter> read = Optional.empty();
        if (kinds.size() != 1) {
            report.say(
                    fields.line(),
                    what
                            + " needs exactly one of `integer`, `choose` and `value`; write "
                            + EXAMPLE);
            if (fields.has("value")) fields.has("not");
        } else {
            read =
                    switch (kinds.getFirst()) {
                        case "integer" -> integer(symbol, what, fields, not);
                        case "choose" -> choose(symbol, what, fields, not);
                        default ->
                                fields.text("value")
                                        .flatMap(t -> formulas.read(t, what))
                                        .map(v -> new Parameter.Computed(symbol, v));
                    };
        }
        fields.rest();
        return read;
    }

    private Optional<Parameter> integer(
            String name, String what, Fields fields, List<Computation> not) {
        var texts = fields.texts("integer");
        if (texts.size() != 2) {
            report.say(
                    fields.line("integer"),
                    what + ": `integer` needs two bounds; write `integer: [2, 9]`");
            return Optional.empty();
        }
        var bounds = formulas(texts, what);
        if (bounds.size() != 2) return Optional.empty();
        var low = Whole.read(texts.getFirst().value());
        var high = Whole.read(texts.getLast().value());
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            report.say(
                    texts.getFirst(),
                    what
                            + ": nothing lies from "
                            + low.get()
                            + " to "
                            + high.get()
                            + "; write `integer: ["
                            + high.get()
                            + ", "
                            + low.get()
                            + "]`");
        }
        return Optional.of(new Parameter.Whole(name, bounds.getFirst(), bounds.getLast(), not));
    }

    private Optional<Parameter> choose(
            String name, String what, Fields fields, List<Computation> not) {
        var values = formulas(fields.texts("choose"), what);
        if (values.isEmpty() && report.isClean()) {
            report.say(
                    fields.line("choose"),
                    what + ": `choose` is empty; write `choose: [1, 2, 1/2]`");
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parameter.OneOf(name, values, not));
    }

    private List<Computation> formulas(List<Text> texts, String what) {
        var read = new ArrayList<Computation>();
        for (var text : texts) formulas.read(text, what).ifPresent(read::add);
        return read;
    }

    /** Each after those it needs; a circle is an error that names its members. */
    private List<Parameter> ordered(Map<String, Parameter> parameters) {
        var done = new LinkedHashMap<String, Parameter>();
        for (var parameter : parameters.values()) {
            if (!place(parameter, parameters, done, new LinkedHashSet<>())) return List.of();
        }
        return List.copyOf(done.values());
    }

    private boolean place(
            Parameter one,
            Map<String, Parameter> all,
            Map<String, Parameter> done,
            Set<String> path) {
        if (done.containsKey(one.name())) return true;
        if (!path.add(one.name())) {
            var circle = new ArrayList<>(path);
            circle.subList(0, circle.indexOf(one.name())).clear();
            circle.add(one.name());
            report.say(
                    this.all.line(one.name()),
                    "the parameters need one another in a circle: "
                            + String.join(" needs ", circle)
                            + "; give one of them values of its own");
            return false;
        }
        for (var need : one.needs()) {
            var needed = all.get(need);
            if (needed != null && !place(needed, all, done, path)) return false;
        }
        path.remove(one.name());
        done.put(one.name(), one);
        return true;
    }
}
