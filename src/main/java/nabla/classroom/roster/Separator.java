package nabla.classroom.roster;

import java.util.Arrays;

/** What stands between the cells of a line. */
enum Separator {
    COMMA(',', "separated by commas"),
    SEMICOLON(';', "separated by semicolons"),
    TAB('\t', "separated by tabs"),
    BAR('|', "separated by bars");

    private final char sign;
    private final String words;

    Separator(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    String words() {
        return words;
    }

    static Separator of(char sign) {
        return Arrays.stream(values()).filter(s -> s.sign == sign).findFirst().orElse(COMMA);
    }

    /** That of which the first line with anything in it has most, outside of quotation marks. */
    static Separator in(String text) {
        var line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        var bare = line.replaceAll("\"[^\"]*\"", "");
        var best = COMMA;
        for (var separator : values()) {
            if (separator.count(bare) > best.count(bare)) best = separator;
        }
        return best;
    }

    private long count(String line) {
        return line.chars().filter(c -> c == sign).count();
    }
}
