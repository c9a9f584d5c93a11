package nabla.lesson;

/**
 * A part of a lesson, as its list of contents names it.
 *
 * @param anchor where it begins on the page
 */
public record Section(String anchor, String title) {}
