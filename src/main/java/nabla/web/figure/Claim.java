package nabla.web.figure;

import nabla.numeric.Compiled;

/**
 * What a function's slope is said to be, beside what it is.
 *
 * @param order 1 for the slope, 2 for the second derivative
 */
record Claim(Compiled f, Compiled claim, int order) {

    double own(double x) {
        return claim.at(x);
    }

    /** By reverse mode; a second derivative by central differences of the slope. */
    double truth(double x) {
        if (order == 1) {
            return slope(x);
        }
        double h = 1e-5 * Math.max(1, Math.abs(x));
        return (slope(x + h) - slope(x - h)) / (2 * h);
    }

    double slope(double x) {
        return f.gradient(x)[0];
    }
}
