package nabla.web.teach;

import static nabla.web.Client.find;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import nabla.Campus;
import nabla.classroom.Standing;
import nabla.problem.Item;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.Client;

/** What a teacher does on the pages again and again. */
final class Classes {
    static final String SET = "calculus-for-machine-learning/derivative";

    /** The items of that set. */
    static final List<String> ITEMS =
            new ProblemLibrary(Path.of("problem-sets"), _ -> {})
                            .find("calculus-for-machine-learning", "derivative")
                            .orElseThrow()
                            .items()
                            .stream()
                            .map(Item::id)
                            .toList();

    private Classes() {}

    /** Makes a section; its address. */
    static String section(Client teacher, String name, String term) {
        teacher.posts("/teach/sections", "name", name, "term", term);
        return find(
                teacher.gets("/teach"),
                "href=\"(/teach/sections/[^\"]+)\">" + Pattern.quote(name) + "<");
    }

    /** The id of a person, as an administrator finds it. */
    static String idOf(Client admin, String name) {
        return find(
                admin.gets("/teach/people?search=" + name.replace(" ", "+")),
                "/teach/people/([^/\"]+)/reset\"><button[^>]*for " + Pattern.quote(name) + "\"");
    }

    /** Makes a person, by id, a student of the section with this address. */
    static void enroll(Campus campus, String section, String person) {
        var database = campus.database();
        var id = section.substring(section.lastIndexOf('/') + 1);
        database.sections()
                .enroll(
                        database.sections().find(id).orElseThrow(),
                        database.people().find(person).orElseThrow(),
                        Standing.STUDENT);
    }

    /** A homework as its form proposes it, with some fields written anew. */
    static String[] homework(String... changes) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "Homework 1");
        fields.put("set", SET);
        fields.put("of", SET);
        fields.put("item", "");
        fields.put("zone", "Europe/Berlin");
        fields.put("opens", "2026-09-01T00:00");
        fields.put("due", "2026-09-08T23:59");
        fields.put("closes", "2026-09-11T23:59");
        fields.put("lost", "10");
        fields.put("attempts", "0");
        fields.put("counts", "BEST");
        fields.put("feedback", "AT_ONCE");
        fields.put("limit", "0");
        fields.put("weight", "1");
        fields.put("published", "on");
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        var form = new ArrayList<String>();
        fields.forEach(
                (name, value) -> {
                    if (name.equals("item")) {
                        for (var item : value.isEmpty() ? ITEMS : List.of(value.split(" "))) {
                            form.addAll(List.of("item", item));
                        }
                    } else if (!value.equals("unticked")) {
                        form.addAll(List.of(name, value));
                    }
                });
        return form.toArray(String[]::new);
    }

    /** Makes an assignment; its address. */
    static String assignment(Client teacher, String section, String... changes) {
        var form = homework(changes);
        teacher.posts(section + "/assignments", form);
        var title = form[List.of(form).indexOf("title") + 1];
        return find(
                teacher.gets(section),
                "href=\"(/teach/assignments/[^\"]+)\">" + Pattern.quote(title) + "<");
    }
}
