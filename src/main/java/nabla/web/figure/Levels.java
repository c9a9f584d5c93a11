package nabla.web.figure;

import nabla.numeric.Compiled;

/**
 * Level curves by marching squares: each cell of a grid is crossed where its corners lie on
 * different sides.
 */
final class Levels {
    private static final int COLUMNS = 75;
    private static final int ROWS = 42;
    private static final int COUNT = 9;
    private static final double HIGHEST = 0.97;

    private final Frame frame;
    private final double[][] values = new double[ROWS + 1][COLUMNS + 1];

    Levels(Compiled function, Frame frame) {
        this.frame = frame;
        for (int j = 0; j <= ROWS; j++) {
            for (int i = 0; i <= COLUMNS; i++) {
                values[j][i] = function.at(x(i), y(j));
            }
        }
    }

    /** Levels whose distances grow as those of a bowl do, so that its lines lie evenly. */
    String path() {
        double[] seen =
                java.util.Arrays.stream(values)
                        .flatMapToDouble(java.util.Arrays::stream)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        StringBuilder moves = new StringBuilder();
        for (int k = 0; seen.length > 0 && k < COUNT; k++) {
            double share = (k + 0.5) / COUNT;
            double high = seen[(int) (HIGHEST * (seen.length - 1))];
            trace(seen[0] + (high - seen[0]) * share * share, moves);
        }
        return Frame.path("level", moves.toString());
    }

    private void trace(double level, StringBuilder moves) {
        for (int j = 0; j < ROWS; j++) {
            for (int i = 0; i < COLUMNS; i++) {
                int crossed = 0;
                crossed += cross(level, i, j, i + 1, j, crossed, moves);
                crossed += cross(level, i + 1, j, i + 1, j + 1, crossed, moves);
                crossed += cross(level, i + 1, j + 1, i, j + 1, crossed, moves);
                crossed += cross(level, i, j + 1, i, j, crossed, moves);
            }
        }
    }

    /**
     * Where the level lies between two corners; the first crossing of a cell begins a line, the
     * next ends it.
     */
    private int cross(
            double level, int i, int j, int iTo, int jTo, int crossed, StringBuilder moves) {
        double a = values[j][i] - level;
        double b = values[jTo][iTo] - level;
        if (!(a < 0 && b >= 0 || a >= 0 && b < 0)) {
            return 0;
        }
        double t = a / (a - b);
        moves.append(crossed % 2 == 0 ? "M" : "L")
                .append(frame.point(x(i + t * (iTo - i)), y(j + t * (jTo - j))));
        return 1;
    }

    private double x(double i) {
        return frame.x0() + (frame.x1() - frame.x0()) * i / COLUMNS;
    }

    private double y(double j) {
        return frame.y0() + (frame.y1() - frame.y0()) * j / ROWS;
    }
}
