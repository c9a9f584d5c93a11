package nabla.lesson.typeset;

/** Typesets mathematics. Safe to use from many threads. */
@FunctionalInterface
public interface Typesetter {
    /**
     * The HTML of a formula, with MathML inside for those who listen.
     *
     * @param tex without its dollar signs
     * @param display on a line of its own, rather than within text
     * @throws NotTypeset if this is not TeX that can be set
     */
    String html(String tex, boolean display);
}
