package nabla.lesson;

import java.util.List;

/**
 * One slide.
 *
 * @param number counted from 1
 * @param title its heading as plain text, for the overview and the window's title
 * @param notes what the speaker wants to remember, as HTML; empty if there is nothing
 */
public record Slide(int number, String title, List<Block> blocks, String notes) {}
