package nabla.classroom;

import java.util.function.Supplier;

/**
 * Questions that belong together, asked over one connection instead of one each. Nothing may be
 * written meanwhile.
 */
public interface Reads {
    <T> T together(Supplier<T> questions);
}
