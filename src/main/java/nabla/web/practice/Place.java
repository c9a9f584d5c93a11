package nabla.web.practice;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where a problem stands: on its practice page, or within a page that shows it among other things.
 *
 * @param anchor a name for the problem that is unique on its page
 * @param back the address of the page around it, or empty on the practice page
 */
record Place(String anchor, String back) {
    static final Place PRACTICE = new Place("problem", "");

    boolean isEmbedded() {
        return !back.isEmpty();
    }

    /** As a form or a script says; anything but an address of our own is taken for practice. */
    static Place of(Optional<String> anchor, Optional<String> back) {
        var ours = back.filter(b -> b.matches("/(learn|slides)/[\\w/-]{1,200}"));
        var named = anchor.filter(a -> a.matches("problem-[0-9]{1,3}"));
        return ours.isPresent() && named.isPresent()
                ? new Place(named.get(), ours.get())
                : PRACTICE;
    }

    static Place in(Context context, String anchor) {
        return of(Optional.of(anchor), Optional.of(context.path()));
    }
}
