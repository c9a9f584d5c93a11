package nabla.web.figure;

/** What a figure of a slope shows, in words; the figure's script says the same. */
final class Words {
    private Words() {}

    /**
     * @param secret whether the right number must not be told
     */
    static String of(Claim claim, double x, boolean secret) {
        double truth = claim.truth(x);
        double own = claim.own(x);
        if (secret) {
            return claim.order() == 1 ? compared(truth, own) : bent(truth, own);
        }
        String graph = claim.order() == 1 ? climbs(truth) : bends(truth);
        String yours = claim.order() == 1 ? "your slope" : "your second derivative";
        if (Double.isNaN(own)) {
            return graph + "; " + yours + " has no value there";
        }
        return Amount.of(truth).equals(Amount.of(own))
                ? graph + ", and so says " + yours
                : graph + "; " + yours + " is " + Amount.of(own);
    }

    private static String climbs(double slope) {
        if (Double.isNaN(slope)) {
            return "the graph has no tangent";
        }
        return slope == 0
                ? "the graph is level: its slope is 0"
                : "the graph %s %s for each step to the right"
                        .formatted(slope > 0 ? "climbs" : "falls", Amount.of(Math.abs(slope)));
    }

    private static String bends(double second) {
        return "the slope %s by %s for each step to the right"
                .formatted(second < 0 ? "drops" : "grows", Amount.of(Math.abs(second)));
    }

    private static String bent(double truth, double own) {
        String parabola = "a parabola with your second derivative " + Amount.of(own);
        if (truth * own < 0) {
            return parabola
                    + (own > 0
                            ? " bends up where the graph bends down"
                            : " bends down where the graph bends up");
        }
        return parabola
                + (Math.abs(own) > Math.abs(truth)
                        ? " bends more than the graph"
                        : " bends less than the graph");
    }

    private static String compared(double truth, double own) {
        String line = "a line with your slope " + Amount.of(own);
        if (truth * own < 0) {
            return line
                    + (own > 0 ? " climbs where the graph falls" : " falls where the graph climbs");
        }
        return line
                + (Math.abs(own) > Math.abs(truth)
                        ? " is steeper than the graph"
                        : " is less steep than the graph");
    }
}
