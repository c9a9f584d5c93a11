package nabla.web.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one wanted to go before signing in; only ever an address of our own. */
final class Onward {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w/.?=&%#~-]{0,300}");

    private Onward() {}

    static String of(@Nullable String address) {
        return address != null && OURS.matcher(address).matches() ? address : "/";
    }
}
