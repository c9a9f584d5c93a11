package nabla.web.figure;

import java.util.Locale;

/**
 * A window on the plane in a drawing of fixed width, with its grid: from the plane's coordinates to
 * the drawing's.
 */
record Frame(double x0, double x1, double y0, double y1, int height) {
    static final int WIDTH = 600;
    private static final int LEFT = 40;
    private static final int RIGHT = 12;
    private static final int TOP = 8;
    private static final int BOTTOM = 28;
    private static final int LINES = 6;

    double px(double x) {
        return bounded(LEFT + (x - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT));
    }

    double py(double y) {
        return bounded(height - BOTTOM - (y - y0) / (y1 - y0) * (height - TOP - BOTTOM));
    }

    double left() {
        return LEFT;
    }

    double right() {
        return WIDTH - RIGHT;
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return height - BOTTOM;
    }

    /** The same window, widened one way until both axes have one scale. */
    Frame equalScales() {
        double perPixel =
                Math.max((x1 - x0) / (WIDTH - LEFT - RIGHT), (y1 - y0) / (height - TOP - BOTTOM));
        double halfWidth = perPixel * (WIDTH - LEFT - RIGHT) / 2;
        double halfHeight = perPixel * (height - TOP - BOTTOM) / 2;
        double x = (x0 + x1) / 2;
        double y = (y0 + y1) / 2;
        return new Frame(x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight, height);
    }

    /**
     * The whole drawing: the grid with its numbers, then {@code content}, cut off at the window's
     * edge.
     */
    String drawing(String says, String content) {
        int width = WIDTH - LEFT - RIGHT;
        int tall = height - TOP - BOTTOM;
        return """
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s">%s
                <svg x="%d" y="%d" width="%d" height="%d" viewBox="%d %d %d %d">%s</svg></svg>"""
                .formatted(
                        WIDTH, height, says, grid(), LEFT, TOP, width, tall, LEFT, TOP, width, tall,
                        content);
    }

    String point(double x, double y) {
        return pixel(px(x), py(y));
    }

    static String pixel(double px, double py) {
        return number(bounded(px)) + " " + number(bounded(py));
    }

    /** A small step to the right, for measuring directions. */
    double unit() {
        return (x1 - x0) / 100;
    }

    /** A straight line; nothing where an end is undefined. */
    String line(String kind, double xa, double ya, double xb, double yb) {
        return Double.isNaN(xa + ya + xb + yb)
                ? ""
                : path(kind, "M" + point(xa, ya) + "L" + point(xb, yb));
    }

    String dot(String kind, double x, double y, double radius) {
        return Double.isNaN(x + y)
                ? ""
                : "<circle class=\"still-%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(kind, number(px(x)), number(py(y)), number(radius));
    }

    static String path(String kind, String moves) {
        return "<path class=\"still-%s\" d=\"%s\"/>".formatted(kind, moves);
    }

    /** Words whose middle is at a pixel, on a halo of the card's colour. */
    static String text(String kind, double px, double py, String text) {
        return "<text class=\"still-%s\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
                .formatted(kind, number(px), number(py), text);
    }

    private String grid() {
        StringBuilder lines = new StringBuilder();
        StringBuilder names = new StringBuilder();
        double xStep = step(x1 - x0);
        for (double x = Math.ceil(x0 / xStep) * xStep; x <= x1; x += xStep) {
            lines.append("M").append(point(x, y0)).append("L").append(point(x, y1));
            names.append(name(x, xStep, px(x), height - BOTTOM + 20, "middle"));
        }
        double yStep = step(y1 - y0);
        for (double y = Math.ceil(y0 / yStep) * yStep; y <= y1; y += yStep) {
            lines.append("M").append(point(x0, y)).append("L").append(point(x1, y));
            names.append(name(y, yStep, LEFT - 8, py(y) + 4, "end"));
        }
        return path("grid", lines.toString()) + names;
    }

    private static String name(double value, double step, double px, double py, String anchor) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step)));
        double shown = Math.abs(value) < step / 2 ? 0 : value;
        String text = String.format(Locale.ROOT, "%." + digits + "f", shown).replace('-', '−');
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(number(px), number(py), anchor, text);
    }

    /** One, two or five times a power of ten, so that about {@link #LINES} fit. */
    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / LINES)));
        double times = span / LINES / power;
        return power * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
    }

    private static double bounded(double pixel) {
        return Math.max(-1e4, Math.min(1e4, pixel));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
