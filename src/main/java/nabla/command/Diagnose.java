package nabla.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code diagnose 'x^2*sin(x)' --by x --answer '2x*cos(x)'}: the mistake behind an answer. */
@Command(
        name = "diagnose",
        description = "Name the mistake behind a wrong answer, as a learner would be told it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  nabla diagnose 'x^2*sin(x)' --by x --answer '2x*cos(x)'",
            "  nabla diagnose 'x^2 + 3x*y' --kind gradient --by x,y --answer '[3x, 2x+3y]'",
            "  nabla diagnose 'x^3' --at 2 --answer 8",
            "  nabla diagnose 'x^2' --kind descent --start 3 --rate 0.1 --steps 2 --answer 4.32",
            "  nabla diagnose 'x^2' --kind central --at 1 --h 0.1 --answer 4",
            "  nabla diagnose 'e^x' --kind taylor --at 0 --degree 2 --answer '1 + x + x^2'",
            "  nabla diagnose 'x^2*y' --kind directional --by x,y --at '[1, 2]'"
                    + " --direction '[3, 4]' --answer 16",
            "  nabla diagnose 'x^3 - 3x' --kind critical-points --answer 1",
            "  nabla diagnose 'x*y' --kind kind --by x,y --at '[0, 0]' --answer minimum",
            "  nabla diagnose 'z = w*x; L = z^2' --kind backward --by w --at 'w = 2; x = 3'"
                    + " --answer 12",
            "  nabla diagnose 'x^2' --kind iterations --start 3 --rate 0.1 --steps 2"
                    + " --answer '[[6, 2.4], [6, 1.8]]'",
            "  nabla diagnose answers.jsonl",
            "",
            "A file has lines of {\"id\", \"f\", \"by\": [\"x\"], \"kind\"?, \"answer\"}, and what"
                    + " a kind needs besides under the names of the options: \"at\", \"start\","
                    + " \"rate\", \"steps\", \"h\", \"degree\", \"direction\". - is standard input."
        })
public final class Diagnose implements Callable<Integer> {
    private static final int WRONG_INPUT = 2;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FUNCTION|FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "The function, with --answer; without it a file of JSON lines.")
    private String subject;

    @Option(names = "--answer", description = "What the learner answered.")
    private @Nullable String answer;

    @Option(
            names = "--by",
            paramLabel = "VARIABLE",
            split = ",",
            defaultValue = "x",
            description = "By which variables (${DEFAULT-VALUE}); x,x is the second derivative.")
    private List<String> variables;

    @Option(
            names = "--kind",
            description =
                    "derivative, partial, number, gradient, hessian, jacobian, descent, iterations,"
                            + " difference, central, taylor, directional, critical-points, kind or"
                            + " backward.")
    private @Nullable String kind;

    @Option(names = "--at", description = "The point of a slope or a difference: 2, or [1, 2].")
    private @Nullable String at;

    @Option(names = "--start", description = "Where a descent starts.")
    private @Nullable String start;

    @Option(names = "--rate", description = "The learning rate of a descent.")
    private @Nullable String rate;

    @Option(names = "--steps", description = "How many steps a descent takes (1).")
    private String steps = "1";

    @Option(names = "--h", description = "The step of a difference.")
    private @Nullable String h;

    @Option(names = "--degree", description = "The degree of a Taylor polynomial.")
    private @Nullable String degree;

    @Option(names = "--direction", description = "The direction of a slope: [3, 4].")
    private @Nullable String direction;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many lines to work on at once (as many as there are cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (answer == null) {
                new JsonLines(subject, threads, "diagnosed").answer(DiagnosedLine::of, out);
            } else {
                print(told(answer), out);
            }
        } catch (CannotRun e) {
            spec.commandLine().getErr().println(e.getMessage());
            return WRONG_INPUT;
        }
        out.flush();
        return 0;
    }

    private Told told(String text) {
        Asked asked = new Asked(subject, variables, kind, at, settings());
        return Told.of(asked.task(), asked.answer(text));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        put(settings, "start", start);
        put(settings, "rate", rate);
        put(settings, "steps", steps);
        put(settings, "h", h);
        put(settings, "degree", degree);
        put(settings, "direction", direction);
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private void print(Told told, PrintWriter out) {
        if (json) {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode result = mapper.createObjectNode();
            DiagnosedLine.write(told, result);
            out.println(mapper.writeValueAsString(result));
            return;
        }
        out.println("verdict: " + told.verdict());
        if (told.diagnosis() != null) {
            out.println("misconception: " + told.misconception());
            out.println("where: " + told.where());
        }
        out.println(told.message());
    }
}
