package nabla.web.figure;

import java.util.ArrayList;
import java.util.List;
import nabla.web.Markup;

/** Words written beside lines: each where it is inside the window and clear of what is drawn. */
final class Labels {
    private static final double CLEAR = 18;
    private static final double PER_LETTER = 7;

    private final Frame frame;
    private final List<double[]> drawn = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    Labels(Frame frame) {
        this.frame = frame;
    }

    /** Keeps clear of the straight line between two pixels. */
    void avoid(double xa, double ya, double xb, double yb) {
        double length = Math.hypot(xb - xa, yb - ya);
        for (double d = 0; d <= length && length < 5000; d += 10) {
            drawn.add(new double[] {xa + (xb - xa) * d / length, ya + (yb - ya) * d / length});
        }
    }

    void avoid(double px, double py) {
        drawn.add(new double[] {px, py});
    }

    /** Writes {@code text} at the best of these places, its middle there. */
    void write(String kind, String text, List<double[]> places) {
        double half = PER_LETTER * text.length() / 2 + 2;
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double[] place : places) {
            double cost = cost(place[0], place[1], half);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        if (best == null) {
            return;
        }
        double x = Math.clamp(best[0], frame.left() + half, frame.right() - half);
        double y = Math.clamp(best[1], frame.top() + 12, frame.bottom() - 8);
        svg.append(Frame.text(kind, x, y + 4, Markup.escape(text)));
        avoid(x - half, y, x + half, y);
    }

    private double cost(double x, double y, double half) {
        double outside =
                Math.max(0, frame.left() + half - x)
                        + Math.max(0, x + half - frame.right())
                        + Math.max(0, frame.top() + 12 - y)
                        + Math.max(0, y + 12 - frame.bottom());
        double crowding = 0;
        for (double[] at : drawn) {
            double distance =
                    Math.hypot(Math.max(0, Math.abs(at[0] - x) - half), Math.abs(at[1] - y));
            crowding = Math.max(crowding, CLEAR - distance);
        }
        return 4 * outside + crowding;
    }

    String svg() {
        return svg.toString();
    }
}
