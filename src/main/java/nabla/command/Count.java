package nabla.command;

import java.util.Locale;

/** Numbers of things in words: {@code 1 item}, {@code 3,800 variants}. */
final class Count {
    private Count() {}

    static String of(int number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
