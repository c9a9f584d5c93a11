package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import nabla.Campus;
import nabla.store.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A teacher makes a section, adds a class and sets it a homework, as people with a browser do. */
@ExtendWith(Browsing.class)
class TeachBrowsingTest {

    @Test
    void aTeacherSetsAClassAHomework(Visitor emmy, @TempDir Path folder) {
        try (var campus = new Campus(Server.SQLITE, folder, Path.of("problem-sets"))) {
            teach(emmy, campus);
        }
    }

    private static void teach(Visitor emmy, Campus campus) {
        // What is refused is answered with 422, which a browser notes.
        emmy.expectsError("422");
        var welcome = campus.site().firstAdmin().orElseThrow();
        var page = emmy.opens(campus.address().resolve(welcome).toString());
        page.getByLabel("Your name").fill("Emmy Noether");
        page.getByLabel("Email address").fill("emmy@example.org");
        page.getByLabel("Password").fill("seven grey herons");
        press(page, "Make the account");
        assertThat(page.locator("h1")).hasText("Your sections");
        emmy.looksAround("teach-empty");
        page.getByLabel("Name").fill("Calculus for data science");
        page.getByLabel("Term").fill("Autumn 2026");
        press(page, "Make the section");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The section is there.");
        emmy.looksAround("teach-section-new");
        var section = page.url().replaceAll("\\?.*", "");

        page.getByRole(AriaRole.LINK, named("Roster")).click();
        page.getByRole(AriaRole.LINK, named("Add students")).click();
        page.getByLabel("Or a list")
                .fill(
                        "name;email;number\nAda Lovelace;ada@example.org;4711\nCarl;carl;2\n"
                                + "Sofia Kovalevskaya;sofia@example.org;4712\nAda;ada@example.org;3");
        press(page, "See what would happen");
        assertThat(page.locator("main")).containsText("2 new seats. Nothing is done yet.");
        emmy.looksAround("teach-import");
        press(page, "Add 2 seats");
        assertThat(page.locator("main")).containsText("Sofia Kovalevskaya");
        press(page, "Link for Ada Lovelace");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("takes the seat");
        emmy.looksAround("teach-roster");
        var sections = campus.database().sections();
        var code = sections.find(section.replaceAll(".*/", "")).orElseThrow().code();
        campus.person("Ada").posts("/join", "code", code.shown());
        page.navigate(section + "/roster");
        assertThat(page.locator("main")).containsText("Ada has joined with this address.");
        emmy.looksAround("teach-roster-joined");

        page.navigate(section);
        page.getByRole(AriaRole.LINK, named("New assignment")).click();
        page.getByLabel("Set", exact()).selectOption("calculus-for-machine-learning/rules");
        press(page, "Show its problems");
        page.locator("input[name=item]").first().uncheck();
        page.getByLabel("Due").fill("2020-01-01T10:00");
        press(page, "Make the assignment");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing is saved yet");
        assertThat(page.locator("input[name=item]").first()).not().isChecked();
        emmy.looksAround("teach-plan");
        page.getByLabel("Due").fill("2030-01-01T10:00");
        page.getByLabel("Late work until").fill("2030-01-04T10:00");
        press(page, "Make the assignment");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The assignment is made.");
        emmy.looksAround("teach-assignment");
        page.getByRole(AriaRole.LINK, named("choose whom it is for")).click();
        assertThat(page.getByRole(AriaRole.TABLE)).isHidden();
        page.getByLabel("Those ticked below").check();
        press(page, "Save");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("nobody is chosen");
        emmy.looksAround("teach-audience");
        page.getByLabel("Ada").check();
        press(page, "Save");
        assertThat(page.locator("main")).containsText("Ada only");
        page.getByRole(AriaRole.LINK, named("See it as a student")).click();
        emmy.looksAround("teach-preview");
        page.navigate(section);
        emmy.looksAround("teach-section");
        page.navigate(campus.address().resolve("/teach/audit").toString());
        emmy.looksAround("teach-audit");
        page.navigate(section + "/copy");
        emmy.looksAround("teach-copy");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
