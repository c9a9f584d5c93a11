package nabla.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** Our own news from {@code info} on; of libraries, warnings and errors. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1;

    private final boolean ours;

    LineLogger(String name) {
        this.name = name;
        this.ours = name.equals("nabla") || name.startsWith("nabla.");
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return ours;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        write(level, pattern, arguments, Map.of(), thrown);
    }

    @Override
    public void log(LoggingEvent event) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (var pair : Objects.requireNonNullElse(event.getKeyValuePairs(), List.of())) {
            facts.put(
                    ((org.slf4j.event.KeyValuePair) pair).key,
                    ((org.slf4j.event.KeyValuePair) pair).value);
        }
        write(
                event.getLevel(),
                event.getMessage(),
                event.getArgumentArray(),
                ours ? facts : Map.of(),
                event.getThrowable());
    }

    private void write(
            Level level,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            Map<String, Object> facts,
            @Nullable Throwable thrown) {
        String words = Objects.requireNonNullElse(pattern, "");
        String message = ours ? MessageFormatter.basicArrayFormat(words, arguments) : words;
        Log.write(
                new LogLine(
                        System.currentTimeMillis(),
                        level,
                        name,
                        message,
                        facts,
                        LogLine.thrown(thrown)));
    }
}
