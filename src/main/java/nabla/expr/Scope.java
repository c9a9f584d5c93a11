package nabla.expr;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The names that an answer may use. They decide what juxtaposed letters mean: with {@code x} and
 * {@code y} declared, {@code xy} is a product, and {@code z} an error; in an open scope, every
 * single letter is a variable.
 *
 * @param variables the declared names, longest first
 * @param open whether other letters may be variables too
 * @param logBase10 whether {@code log} without a base is the decimal logarithm rather than the
 *     natural one
 */
public record Scope(List<String> variables, boolean open, boolean logBase10) {
    /** Any letter or Greek name is a variable. */
    public static final Scope OPEN = new Scope(List.of(), true, false);

    public Scope {
        variables =
                variables.stream()
                        .map(Scope::canonical)
                        .sorted(
                                (a, b) ->
                                        a.length() != b.length()
                                                ? b.length() - a.length()
                                                : a.compareTo(b))
                        .toList();
    }

    /** Only these names are variables. */
    public static Scope of(Collection<String> variables) {
        return new Scope(List.copyOf(Set.copyOf(variables)), false, false);
    }

    /** Only these names are variables. */
    public static Scope of(String... variables) {
        return of(List.of(variables));
    }

    /** {@code x1} is another spelling of {@code x_1}. */
    static String canonical(String name) {
        int digits = name.length();
        while (digits > 1 && Lexer.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        boolean plain = digits == name.length() || name.charAt(digits - 1) == '_';
        return plain ? name : name.substring(0, digits) + "_" + name.substring(digits);
    }

    public boolean declares(String name) {
        return variables.contains(name);
    }

    /** Whether a letter or Greek name may stand for a variable. */
    boolean allows(String name) {
        return open || variables.contains(name);
    }
}
