package nabla.web.practice;

import java.util.List;

/**
 * The hints of a problem.
 *
 * @param rungsHtml those that are shown
 * @param total how many there are
 * @param nextHref the address that shows one more
 */
public record HintsView(List<String> rungsHtml, int total, String nextHref) {
    public boolean more() {
        return rungsHtml.size() < total;
    }
}
