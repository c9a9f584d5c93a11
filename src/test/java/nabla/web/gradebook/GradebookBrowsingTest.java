package nabla.web.gradebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nabla.Campus;
import nabla.browsing.Browsing;
import nabla.browsing.Visitor;
import nabla.classroom.assignment.Assignment;
import nabla.store.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A teacher's day with the gradebook, in a browser: looking, ruling, mending a key, learning what
 * the class thinks, and taking the marks away as a file.
 */
@ExtendWith(Browsing.class)
class GradebookBrowsingTest {
    private static final List<String> NAMES =
            List.of("Ada", "Carl", "Emilie", "Joseph", "Leonhard", "Maria", "Sofia", "Sophie");

    @Test
    void fromSigningInToTheExportedMarks(Visitor emmy, @TempDir Path folder) throws IOException {
        try (var room = new Classroom(Server.SQLITE, folder)) {
            var homework = answered(room);
            var page = signsIn(emmy, room);

            page.navigate(room.campus().address().resolve(room.gradebook()).toString());
            assertThat(page.locator("h1")).hasText("Gradebook");
            assertThat(page.locator("tbody tr")).hasCount(NAMES.size());
            emmy.looksAround("gradebook");

            page.getByRole(AriaRole.LINK, named("Homework 1")).first().click();
            page.navigate(room.campus().address().resolve(room.gradebook()).toString());
            page.locator("tr", new Page.LocatorOptions().setHasText("Carl"))
                    .locator("td a")
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText("Carl");
            assertThat(page.locator("article.work").first()).containsText("Late");
            emmy.looksAround("gradebook-paper");

            page.getByText("Set the whole score").click();
            page.getByLabel("Score in percent").first().fill("90");
            page.getByLabel("Reason, which the student sees").first().fill("Said it in class.");
            press(page, "Set it");
            assertThat(page.locator("main")).containsText("Said it in class.");
            page.locator("summary", new Page.LocatorOptions().setHasText("Comment"))
                    .first()
                    .click();
            page.getByLabel("Comment, which the student sees").first().fill("Mind the sign.");
            press(page, "Send it");
            assertThat(page.locator("main")).containsText("Mind the sign.");
            emmy.looksAround("gradebook-ruled");

            page.getByRole(AriaRole.LINK, named("All results"))
                    .or(page.getByText("All results of Homework 1"))
                    .first()
                    .click();
            emmy.looksAround("gradebook-results");
            room.write("diff(sin({a}*x), x)");
            page.getByRole(AriaRole.LINK, named("Mark anew")).click();
            assertThat(page.locator("tbody tr")).not().hasCount(0);
            assertThat(page.locator("main")).containsText("Ada");
            emmy.looksAround("gradebook-regrade");
            page.getByLabel("A note to those whose score changes").fill("The key was wrong.");
            press(page, "Apply these changes");
            assertThat(page.locator("main")).containsText("Before");
            emmy.looksAround("gradebook-regraded");

            page.navigate(
                    room.campus()
                            .address()
                            .resolve("/teach/assignments/" + homework.id() + "/analysis")
                            .toString());
            assertThat(page.locator("h1")).hasText("What the class thinks");
            emmy.looksAround("gradebook-analysis");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(
                                            Pattern.compile(
                                                    "Practice for those who make this mistake.*")))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("Practice");
            emmy.looksAround("gradebook-remedy");

            page.navigate(room.campus().address().resolve(room.gradebook()).toString());
            var file = page.waitForDownload(() -> page.getByText("Export as CSV").click());
            assertThat(Files.readAllLines(file.path()))
                    .hasSize(NAMES.size() + 1)
                    .anyMatch(line -> line.startsWith("Ada"));
        }
    }

    /** With a wrong key, so that there is something to mend; the last two come late. */
    private static Assignment answered(Classroom room) {
        room.write("cos({a}*x)");
        var homework = room.assignment("Homework 1");
        var second = room.assignment("Homework 2, with a title that is rather long");
        for (var name : NAMES) {
            room.student(name);
            if (name.equals("Sofia") || name.equals("Carl")) room.campus().pass(Duration.ofDays(8));
            for (var each : List.of(homework, second)) {
                room.sends(each, name, "square", room.key(each, name, "square"));
                var number = room.number(each, name, "sine");
                room.sends(
                        each,
                        name,
                        "sine",
                        NAMES.indexOf(name) % 3 == 0
                                ? number + "cos(" + number + "x)"
                                : "cos(" + number + "x)");
                if (!name.equals("Maria")) room.handsIn(each, name);
            }
            if (name.equals("Carl")) room.campus().pass(Duration.ofDays(8).negated());
        }
        return homework;
    }

    private static Page signsIn(Visitor emmy, Classroom room) {
        var page = emmy.opens(room.campus().address().resolve("/sign-in").toString());
        page.getByLabel("Email address").fill(Campus.email("Emmy"));
        page.getByLabel("Password").fill(Campus.PASSWORD);
        press(page, "Sign in");
        assertThat(page).hasURL(Pattern.compile("^(?!.*sign-in)"));
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
