package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import nabla.Specification;
import nabla.lesson.Block;
import nabla.lesson.FigureKind;
import nabla.web.figure.FigureHtml;
import nabla.web.figure.Still;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a still picture says, the live figure says to the letter. */
@ExtendWith(Browsing.class)
class FigureWordsTest {

    @Test
    void aFigureSaysWhatItsStillPictureSaid(Visitor ada) {
        Page page = ada.opens("/practice/calculus-for-machine-learning/derivative");
        int count = 0;
        for (List<String> row :
                Specification.rows(FigureWordsTest.class, "figure-words.txt", "\\|").toList()) {
            Block.Figure figure = figure(row, "words-" + ++count);
            Still still = Still.of(figure.kind(), figure.settings());
            assertThat(still.says()).isEqualTo(row.get(2));
            page.evaluate(
                    """
                    ([html, script]) => {
                      document.querySelector("main").insertAdjacentHTML("beforeend", `<div class="evidence">${html}</div>`);
                      return import(document.querySelector("script[src*='/js/']").src.replace(/js[/].*/, script));
                    }""",
                    List.of(FigureHtml.of(figure), FigureHtml.script(figure.kind())));
            assertThat(page.locator("#" + figure.id() + " .figure-says")).hasText(row.get(2));
        }
    }

    private static Block.Figure figure(List<String> row, String id) {
        var settings = new LinkedHashMap<String, String>();
        for (String setting : row.get(1).split(";;")) {
            String[] pair = setting.split("=", 2);
            settings.put(pair[0].strip(), pair[1].strip());
        }
        return new Block.Figure(id, FigureKind.valueOf(row.get(0)), settings, "");
    }
}
