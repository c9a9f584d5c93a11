package nabla.web.practice;

import java.util.List;

/**
 * A worked solution as its template shows it.
 *
 * @param promptHtml the question it belongs to, where there are several; or empty
 */
public record SolutionView(
        String promptHtml, String planHtml, List<String> rulesHtml, List<PartView> parts) {

    /**
     * What leads to one field.
     *
     * @param answerHtml what belongs there
     */
    public record PartView(String labelHtml, List<LineView> lines, String answerHtml) {}

    /**
     * @param sidesHtml the first side with the second, then one for each further side; empty for
     *     words alone
     * @param headHtml the head of a table, or nothing
     */
    public record LineView(
            String whyHtml,
            List<String> sidesHtml,
            List<String> headHtml,
            List<List<String>> rowsHtml) {}
}
