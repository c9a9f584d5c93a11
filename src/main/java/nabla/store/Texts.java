package nabla.store;

import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of texts in one column, as a JSON array in ASCII: learners send the character 0 and half
 * surrogate pairs too, and PostgreSQL's text holds neither.
 */
final class Texts {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private Texts() {}

    static String write(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    static List<String> read(String column) {
        return JSON.readValue(column, LIST);
    }
}
