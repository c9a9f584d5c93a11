package nabla.problem;

/** What replaces a name in a prompt: ready TeX, and what its surroundings must know of it. */
public sealed interface Filling {
    String tex();

    /**
     * A number.
     *
     * @param magnitude TeX of its absolute value
     */
    record Number(String magnitude, boolean negative, boolean isOne, boolean isFraction)
            implements Filling {
        @Override
        public String tex() {
            return (negative ? "-" : "") + magnitude;
        }
    }

    /**
     * A formula.
     *
     * @param isSum whether a factor beside it would need brackets around it; so for a leading minus
     * @param isAtom whether even a power of it needs none
     */
    record Formula(String tex, boolean isSum, boolean isAtom) implements Filling {}
}
