package nabla.problem.solution;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The sentences of solutions and hints; their words stand in {@code words.properties}. */
public enum Phrase {
    PLAN_CONSTANT,
    PLAN_MULTIPLE,
    PLAN_SUM,
    PLAN_POWER,
    PLAN_EXPONENTIAL,
    PLAN_TABLE,
    PLAN_POWER_BELOW,
    PLAN_EXTREMUM,
    PLAN_REWRITE,
    PLAN_PRODUCT,
    PLAN_QUOTIENT,
    PLAN_RECIPROCAL,
    PLAN_CHAIN,
    PLAN_LOGARITHMIC,
    NEEDS,
    FIRST_SIMPLIFY,
    HOLD,
    PLAN_PARTIALS,
    AGAIN,
    AGAIN_FROM,

    USED,
    RULE_CONSTANT,
    RULE_VARIABLE,
    RULE_SUM,
    RULE_CONSTANT_MULTIPLE,
    RULE_PRODUCT,
    RULE_QUOTIENT,
    RULE_RECIPROCAL,
    RULE_POWER,
    RULE_EXPONENTIAL,
    RULE_FUNCTION,
    RULE_CHAIN,
    RULE_LOGARITHMIC,
    THE_SUM,
    THE_PRODUCT,
    THE_QUOTIENT,
    THE_RECIPROCAL,
    THE_CHAIN,
    THE_FUNCTION,
    THE_LOGARITHMIC,

    BY_CONSTANT,
    BY_MULTIPLE,
    BY_SUM,
    BY_POWER,
    BY_EXPONENTIAL,
    BY_TABLE,
    BY_EXTREMUM,
    BY_REWRITING,
    BY_PRODUCT,
    BY_QUOTIENT,
    BY_RECIPROCAL,
    BY_CHAIN,
    BY_LOGARITHMIC,
    KINK_OF_ABS,
    KINK_OF_RELU,

    TAKE,
    TAKE_ONE,
    ONLY,
    TAKE_INNER,
    FOUND,
    TOGETHER,
    ONE_BY_ONE,
    FOR_INSTANCE,
    EXPONENT,

    PUT_IN,
    INSTEAD,
    THEN_PUT_IN,
    PUT_INTO,
    WORK_OUT,
    CHOOSE,

    PLAN_DESCEND,
    BY_DESCENT,
    BY_DESCENTS,
    SLOPE_IS,
    SLOPES_ARE,
    STEP_FROM,

    PLAN_BACKWARD,
    BY_FORWARD,
    BY_BACKWARD,
    HINT_FORWARD,
    HINT_LOCAL,

    PLAN_HESSIAN,
    HINT_FIRST_PARTIALS,
    BY_SECOND,
    BY_MIXED,
    BY_MATRIX,
    PLAN_JACOBIAN,

    PLAN_FORWARD,
    PLAN_CENTRAL,
    HINT_PLACES,
    BY_VALUE,
    BY_DIFFERENCE,

    PLAN_DIRECTIONAL,
    BY_LENGTH,
    HINT_LENGTH,
    BY_DOT,

    PLAN_TAYLOR,
    BY_TAYLOR,
    HINT_FACTORIALS,
    BY_SIMPLIFYING,

    PLAN_NORM,
    PLAN_CLIP,
    SHORT_ENOUGH,
    BY_SHORTENING,
    BY_SCALING,

    PLAN_CRITICAL,
    PLAN_CRITICALS,
    HINT_ZERO,
    BY_FACTORING,
    HINT_FACTORS,
    NOWHERE_ZERO,
    ZERO_AT,

    PLAN_KIND,
    PLAN_KINDS,
    HINT_SECOND,
    HINT_MATRIX,
    HINT_DETERMINANT,
    BY_DETERMINANT,
    SIGNS_DIFFER,
    BOTH_POSITIVE,
    BOTH_NEGATIVE,
    IS_MINIMUM,
    IS_MAXIMUM,
    IS_LEVEL,
    IS_SADDLE;

    private static final Properties WORDS = load();

    String words() {
        var words = WORDS.getProperty(name().toLowerCase(Locale.ROOT).replace('_', '.'));
        if (words == null) throw new IllegalStateException("no words for " + this);
        return words;
    }

    private static Properties load() {
        var words = new Properties();
        try (var in = Phrase.class.getResourceAsStream("words.properties")) {
            if (in == null) throw new IllegalStateException("no words.properties");
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
