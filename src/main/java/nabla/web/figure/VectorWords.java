package nabla.web.figure;

/** Two vectors compared in words; the figure's script says the same. */
final class VectorWords {
    private static final double PARALLEL = 1;

    private VectorWords() {}

    /**
     * @param secret whether the right one must not be told
     */
    static String of(double[] truth, double[] own, boolean secret) {
        if (!(Math.hypot(truth[0], truth[1]) < Double.POSITIVE_INFINITY)) {
            return "the function has no gradient";
        }
        double angle = apart(truth, own);
        if (secret) {
            return compared(truth, own, angle);
        }
        boolean level = truth[0] == 0 && truth[1] == 0;
        String right = (level ? "it is level: " : "") + "the gradient is " + vector(truth);
        if (Double.isNaN(own[0] + own[1])) {
            return right + "; yours has no value there";
        }
        if (vector(truth).equals(vector(own))) {
            return right + ", and so is yours";
        }
        String turned =
                Double.isNaN(angle)
                        ? ""
                        : angle < PARALLEL ? ", the same way" : ", " + Math.round(angle) + "° off";
        return "%s, %s long; yours is %s, %s long%s"
                .formatted(right, length(truth), vector(own), length(own), turned);
    }

    private static String compared(double[] truth, double[] own, double angle) {
        String yours = "your arrow " + vector(own);
        if (Double.isNaN(angle)) {
            return yours
                    + (truth[0] == 0 && truth[1] == 0
                            ? " points somewhere, but the ground is level"
                            : " has no direction, but the ground is not level");
        }
        boolean longer = Math.hypot(own[0], own[1]) > Math.hypot(truth[0], truth[1]);
        return angle < PARALLEL
                ? yours + " points the right way and is " + (longer ? "too long" : "too short")
                : yours + " points " + Math.round(angle) + "° away from the gradient";
    }

    /** Degrees; not a number where one has no direction. */
    static double apart(double[] a, double[] b) {
        double lengths = Math.hypot(a[0], a[1]) * Math.hypot(b[0], b[1]);
        return lengths > 0
                ? Math.toDegrees(
                        Math.acos(Math.clamp((a[0] * b[0] + a[1] * b[1]) / lengths, -1.0, 1.0)))
                : Double.NaN;
    }

    private static String vector(double[] v) {
        return "[" + Amount.of(v[0]) + ", " + Amount.of(v[1]) + "]";
    }

    private static String length(double[] v) {
        return Amount.of(Math.hypot(v[0], v[1]));
    }
}
