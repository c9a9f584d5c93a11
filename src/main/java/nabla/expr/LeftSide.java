package nabla.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The left side of {@code f'(x) = 2x}, which names what the right side is.
 *
 * @param text as typed, fractions in one line: {@code f'(x)}, {@code ∂f/∂y}
 * @param by the variables by which it says the answer is a derivative, {@code x} twice for {@code
 *     f''(x)} and {@code d²f/dx²}; none where it says nothing of the kind
 */
public record LeftSide(String text, List<String> by) {
    public LeftSide {
        by = List.copyOf(by);
    }

    static LeftSide of(String text) {
        int slash = text.indexOf('/');
        return new LeftSide(text, slash < 0 ? primed(text) : below(text.substring(slash + 1)));
    }

    /** Of {@code f''(x)}: its one argument, once for each prime. */
    private static List<String> primed(String text) {
        int open = text.indexOf('(');
        if (open < 0 || text.indexOf(',') >= 0) {
            return List.of();
        }
        String argument = text.substring(open + 1, text.length() - 1).strip();
        List<String> by = new ArrayList<>();
        for (int i = 0; i < open; i++) {
            if (Equation.isPrime(text.charAt(i))) {
                by.add(Scope.canonical(argument));
            }
        }
        return by;
    }

    /** Of {@code dx}, {@code ∂x²} or {@code ∂x∂y}. A name may hold a d, but no ∂. */
    private static List<String> below(String differentials) {
        String bare = differentials.strip();
        List<String> by = new ArrayList<>();
        int from = 1;
        while (from <= bare.length()) {
            int next = bare.indexOf('∂', from);
            int to = next < 0 ? bare.length() : next;
            String part = bare.substring(from, to);
            String name = Scope.canonical(part.replace("²", "").strip());
            if (!name.isEmpty()) {
                by.addAll(Collections.nCopies(part.indexOf('²') < 0 ? 1 : 2, name));
            }
            from = to + 1;
        }
        return by;
    }
}
