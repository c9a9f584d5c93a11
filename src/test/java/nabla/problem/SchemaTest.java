package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.problem.reader.SetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader agree on what a problem set is. */
class SchemaTest {
    private static final Path SCHEMA = Path.of("static/schema/problem-set.json");
    private static final Path EVERY_KIND =
            Path.of("src/test/resources/nabla/problem/every-kind.yaml");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TREE = JSON.readTree(SCHEMA.toFile());
    private static final Schema VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TREE);

    private static List<String> refused(String yaml) {
        var tree = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return VALIDATOR.validate(tree).stream().map(Object::toString).toList();
    }

    static Stream<Guide.Example> sound() throws IOException {
        var all = new ArrayList<>(Guide.examples());
        try (var files = Files.walk(Path.of("problem-sets"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList())
                all.add(new Guide.Example(file.toString(), Files.readString(file)));
        }
        all.add(new Guide.Example("every-kind.yaml", Files.readString(EVERY_KIND)));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatIsSoundFulfilsIt(Guide.Example example) {
        assertThat(refused(example.yaml())).isEmpty();
    }

    /** All mappings of a set, with every key that each may have. */
    static Stream<JsonNode> mappings() {
        var all = new ArrayList<JsonNode>();
        collect(TREE, all);
        return all.stream();
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.has("properties")) into.add(node.get("properties"));
        for (var child : node) collect(child, into);
    }

    @Test
    void everyKeyIsExplainedWithAnExample() {
        var poor = new TreeSet<String>();
        mappings()
                .forEach(
                        keys ->
                                keys.properties()
                                        .forEach(
                                                key -> {
                                                    var rich =
                                                            key.getValue().has("description")
                                                                    && !key.getValue()
                                                                            .path("examples")
                                                                            .isEmpty();
                                                    if (!rich) poor.add(key.getKey());
                                                }));
        assertThat(poor).isEmpty();
    }

    @Test
    void examplesOfKeysFulfilWhatIsSaidOfThem() {
        var wrong = new ArrayList<String>();
        mappings()
                .forEach(
                        keys ->
                                keys.properties()
                                        .forEach(
                                                key -> {
                                                    for (var one : key.getValue().path("examples"))
                                                        if (!part(key.getValue())
                                                                .validate(one)
                                                                .isEmpty())
                                                            wrong.add(key.getKey() + ": " + one);
                                                }));
        assertThat(wrong).isEmpty();
    }

    /** The schema of one key, with the definitions that it refers to. */
    private static Schema part(JsonNode key) {
        var whole = JSON.createObjectNode();
        whole.set("$schema", TREE.get("$schema"));
        whole.set("$defs", TREE.get("$defs"));
        key.properties().forEach(p -> whole.set(p.getKey(), p.getValue()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    /** A mapping with a key that nobody knows: the reader then names those that it knows. */
    private static final String STRANGER = "zzzzzzzzzzzzzzzz";

    private static Set<String> known(String yaml) {
        var set = SetReader.read("course", "set", "set.yaml", yaml);
        var fault =
                set.faults().stream()
                        .map(Fault::message)
                        .filter(m -> m.contains("unknown key `" + STRANGER + "`"))
                        .findFirst()
                        .orElseThrow();
        return words(fault.substring(fault.indexOf("; known are ")));
    }

    private static Set<String> words(String text) {
        return Pattern.compile("`([a-z]+)`")
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode properties) {
        return new TreeSet<>(properties.propertyNames());
    }

    private static Set<String> ofAll(JsonNode alternatives) {
        var all = new TreeSet<String>();
        for (var one : alternatives) all.addAll(names(one.path("properties")));
        return all;
    }

    private static String item(String rest) {
        return "format: 1\ntitle: T\nitems:\n  - { id: one, prompt: Hi, " + rest + " }\n";
    }

    private static String answered(String rest) {
        return item("answer: { number: 1 }, " + rest);
    }

    @Test
    void theReaderKnowsTheSameKeys() {
        var defs = TREE.get("$defs");
        var stranger = STRANGER + ": 1";
        assertThat(known(stranger)).isEqualTo(names(TREE.get("properties")));
        assertThat(known(answered(stranger))).isEqualTo(names(defs.get("item").get("properties")));
        assertThat(known(item("parts: [{ " + stranger + " }]")))
                .isEqualTo(names(defs.get("part").get("properties")));
        assertThat(known(answered("feedback: [{ " + stranger + " }]")))
                .isEqualTo(names(defs.get("feedback").get("items").get("properties")));
        assertThat(known(answered("tests: [{ " + stranger + " }]")))
                .isEqualTo(names(defs.get("test").get("properties")));
        assertThat(known(answered("parameters: { a: { " + stranger + " } }")))
                .isEqualTo(ofAll(defs.get("parameter").get("oneOf")));
        assertThat(known(item("answer: { choice: [{ " + stranger + " }, b] }")))
                .isEqualTo(names(defs.get("option").get("oneOf").get(1).get("properties")));
    }

    @Test
    void theReaderKnowsTheSameKeysOfEveryKindOfAnswer() {
        var alternatives = TREE.get("$defs").get("answer").get("oneOf");
        var kinds = new LinkedHashSet<String>();
        for (var one : alternatives) kinds.add(one.get("required").get(0).asString());
        for (var one : alternatives) {
            var kind = one.get("required").get(0).asString();
            var expected = new TreeSet<>(kinds);
            expected.addAll(names(one.get("properties")));
            var value = kind.equals("iterations") ? "\"descend(x^2, x, 1, 1/2, 2)\"" : "[1, 2]";
            assertThat(
                            known(
                                    item(
                                            "variables: [x], answer: { %s: %s, %s: 1 }"
                                                    .formatted(kind, value, STRANGER))))
                    .as(kind)
                    .isEqualTo(expected);
        }
    }

    @Test
    void bothRefuseAnyKeyMisspelt() throws IOException {
        var sound = Files.readString(EVERY_KIND);
        var accepted = new TreeSet<String>();
        var keys = new TreeSet<String>();
        mappings().forEach(m -> keys.addAll(names(m)));
        for (var key : keys) {
            var place = Pattern.compile("(?<=[ {\\n])" + key + ":").matcher(sound);
            var found = place.results().map(MatchResult::start).findFirst();
            if (found.isEmpty()) continue;
            int at = found.get() + key.length();
            var misspelt = sound.substring(0, at) + "x" + sound.substring(at);
            if (refused(misspelt).isEmpty()) accepted.add(key + " by the schema");
            if (SetReader.read("course", "set", "set.yaml", misspelt).faults().isEmpty())
                accepted.add(key + " by the reader");
        }
        assertThat(accepted).isEmpty();
    }
}
