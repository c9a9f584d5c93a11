package nabla.browsing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ValueSource;

/** One address of each kind of page. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ValueSource(
        strings = {
            "/",
            "/learn/calculus-for-machine-learning",
            "/learn/calculus-for-machine-learning/derivative",
            "/learn/calculus-for-machine-learning/gradient-descent",
            "/slides/calculus-for-machine-learning/derivative",
            "/practice/calculus-for-machine-learning/derivative",
        })
@interface EveryPage {}
