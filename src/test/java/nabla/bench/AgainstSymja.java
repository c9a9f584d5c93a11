package nabla.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.peers.Symja;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pairs of answers, and functions to derive, here and in Symja: text in, result out, one after
 * another through the list. Symja remembers what it evaluated, so each call has a fresh engine.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AgainstSymja {
    private final List<Pairs.Pair> pairs = Pairs.all();
    private final List<String> symjaAnswers = inSymja(Pairs.Pair::answer);
    private final List<String> symjaKeys = inSymja(Pairs.Pair::key);
    private int next;

    @Benchmark
    public Verdict equivalenceOurs() {
        Pairs.Pair pair = pairs.get(turn());
        return Equivalence.compare(Parser.parse(pair.answer()), Parser.parse(pair.key()));
    }

    @Benchmark
    public Object equivalenceSymja() {
        int i = turn();
        return Symja.fresh().eval("Simplify(" + symjaAnswers.get(i) + "-" + symjaKeys.get(i) + ")");
    }

    @Benchmark
    public Expr derivativeSimplifiedOurs() {
        return Derivative.of(Parser.parse(pairs.get(turn()).key()), "x");
    }

    @Benchmark
    public Object derivativeSymja() {
        return Symja.fresh().eval("D(" + symjaKeys.get(turn()) + ",x)");
    }

    @Benchmark
    public Object derivativeSimplifiedSymja() {
        return Symja.fresh().eval("Simplify(D(" + symjaKeys.get(turn()) + ",x))");
    }

    private int turn() {
        next = (next + 1) % pairs.size();
        return next;
    }

    private List<String> inSymja(java.util.function.Function<Pairs.Pair, String> part) {
        return pairs.stream().map(p -> Symja.print(Parser.parse(part.apply(p)))).toList();
    }
}
