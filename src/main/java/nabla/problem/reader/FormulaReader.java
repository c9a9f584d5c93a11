package nabla.problem.reader;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Reading;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Computation;
import nabla.problem.Exact;
import nabla.problem.Spelling;

/**
 * Reads an author's formula: the engine's language with {@code {a}} for parameters and operations
 * such as {@code diff(f, x)}. Each of these is replaced, letter for letter, by something that the
 * engine reads, so that the column of an error is a column of the author's own text.
 */
final class FormulaReader {
    private static final Pattern BRACED = Pattern.compile("\\{(\\s*[A-Za-z][A-Za-z0-9_]*\\s*)}");
    private final Names names;
    private final Report report;
    private final Map<String, Computation> givens = new LinkedHashMap<>();

    FormulaReader(Names names, Report report) {
        this.names = names;
        this.report = report;
    }

    /**
     * @param what how a fault calls the formula, as "given `f`"
     */
    Optional<Computation> read(Text text, String what) {
        var plain = new Text(BRACED.matcher(text.value()).replaceAll("($1)"), text.line());
        try {
            return Optional.of(formula(plain.value()));
        } catch (SyntaxError e) {
            report.underline(text, what, e.start(), e.end(), e.message());
            return Optional.empty();
        }
    }

    /** From here on, formulas may name this given. */
    void define(String symbol, Computation given) {
        givens.put(symbol, given);
    }

    /** The givens that were read, in their order. */
    Map<String, Computation> givens() {
        return givens;
    }

    /** A number without any name in it, as written. */
    Optional<Expr> constant(Text text, String what) {
        try {
            var read = Parser.read(text.value(), Scope.of()).expr();
            if (Exact.of(read).isPresent()) return Optional.of(read);
            report.say(
                    text,
                    what
                            + ": `"
                            + text.value()
                            + "` is not an exact number; write it as in 3, -1/2 or 0.1");
        } catch (SyntaxError e) {
            report.say(
                    text,
                    what
                            + ": `"
                            + text.value()
                            + "` is not an exact number; write it as in 3, -1/2 or 0.1");
        }
        return Optional.empty();
    }

    /**
     * @throws SyntaxError with offsets into {@code text}
     */
    Computation formula(String text) {
        var calls = new OperationReader(this, names).read(text);
        var reading = engine(calls.text(), calls.parts().keySet());
        var free = new LinkedHashSet<>(reading.expr().variables());
        free.removeAll(calls.parts().keySet());
        if (names.open()) names.discover(free);
        if (reading.expr() instanceof Expr.Variable(var name) && calls.parts().containsKey(name)) {
            return calls.parts().get(name);
        }
        var bound = new LinkedHashSet<String>();
        for (var name : free) if (names.isBound(name)) bound.add(name);
        for (var part : calls.parts().values()) bound.addAll(part.names());
        return new Computation.Formula(reading.expr(), bound, new LinkedHashMap<>(calls.parts()));
    }

    private Reading engine(String text, Collection<String> placeholders) {
        var known = new LinkedHashSet<>(names.known());
        known.addAll(placeholders);
        try {
            var reading = Parser.read(text, new Scope(List.copyOf(known), names.open(), false));
            if (!reading.doubts().isEmpty()) {
                var doubt = reading.doubts().getFirst();
                throw new SyntaxError(
                        "This can be read in two ways ("
                                + doubt.message()
                                + "); write it so that it cannot.",
                        doubt.start(),
                        doubt.end(),
                        null);
            }
            return reading;
        } catch (SyntaxError e) {
            throw new SyntaxError(withMend(e, text), e.start(), e.end(), null);
        }
    }

    /** An unknown word is looked for among our own, of which the engine knows nothing. */
    private String withMend(SyntaxError e, String text) {
        var word =
                text.substring(
                        Math.min(e.start(), text.length()), Math.min(e.end(), text.length()));
        if (e.repair() != null || !word.matches("[A-Za-z][A-Za-z0-9_]*")) return e.message();
        var called = text.startsWith("(", e.end());
        return "`"
                + word
                + "` is not known here. "
                + Spelling.sentence(word, called ? Names.OPERATIONS : names.known());
    }
}
