package nabla.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a line of the log is written. */
public enum LogFormat {
    /** For people at a terminal. */
    TEXT {
        @Override
        String write(LogLine line) {
            var text = new StringBuilder();
            text.append(time(line).replace('T', ' ').replace("Z", " UTC"))
                    .append(' ')
                    .append(line.level())
                    .append(' ')
                    .append(line.message());
            line.facts().forEach((name, value) -> text.append(' ').append(name + "=" + value));
            line.thrown().forEach(frame -> text.append("\n    ").append(frame));
            return text.toString();
        }
    },
    /** For programs: an object a line. */
    JSON {
        @Override
        String write(LogLine line) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("at", time(line));
            all.put("level", line.level().name().toLowerCase(Locale.ROOT));
            all.put("logger", line.logger());
            all.put("message", line.message());
            line.facts().forEach(all::putIfAbsent);
            if (!line.thrown().isEmpty()) all.put("thrown", line.thrown());
            return MAPPER.writeValueAsString(all);
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    abstract String write(LogLine line);

    private static String time(LogLine line) {
        return Instant.ofEpochMilli(line.millis()).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
