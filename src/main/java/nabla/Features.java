package nabla;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nabla.grading.Papers;
import nabla.mail.SmtpPost;
import nabla.store.Database;
import nabla.web.Folders;
import nabla.web.Health;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.account.Accounts;
import nabla.web.account.Forgotten;
import nabla.web.assignment.Classwork;
import nabla.web.author.AuthorPages;
import nabla.web.gradebook.Gradebooks;
import nabla.web.lesson.LessonPages;
import nabla.web.metrics.Metrics;
import nabla.web.practice.PracticePages;
import nabla.web.slides.SlidePages;
import nabla.web.teach.Teaching;

/** What the site offers, each feature registering its own addresses. */
final class Features {
    private Features() {}

    static List<Routes> of(
            Settings settings,
            Works works,
            Database database,
            Metrics metrics,
            InstantSource clock) {
        var library = works.library();
        var sets = works.sets();
        var typesetter = works.remembering();
        var visitors = new Visitors(database.learners(), database.sessions());
        var practice =
                new PracticePages(
                        sets,
                        library,
                        typesetter,
                        visitors,
                        database.attempts(),
                        database.submissions(),
                        clock);
        var papers =
                new Papers(
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        database.totals(),
                        clock,
                        sets::find);
        var features = new ArrayList<Routes>();
        features.add(visitors);
        features.add(metrics);
        features.add(new Health(works.isWarm()::get, database::answers));
        features.add(
                new Accounts(
                        database.people(),
                        database.sessions(),
                        database.tickets(),
                        database.sections(),
                        database.audit(),
                        database.allowance(),
                        database.passwords(),
                        database.traces(),
                        database.familiarity(),
                        visitors));
        var mail = settings.mail();
        features.add(
                new Forgotten(
                        database.people(),
                        database.tickets(),
                        database.allowance(),
                        mail == null
                                ? null
                                : new Forgotten.Office(
                                        new SmtpPost(mail.server(), mail.from(), clock),
                                        mail.site())));
        features.add(
                new Teaching(
                        database.people(),
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        papers,
                        sets,
                        typesetter,
                        database.tickets(),
                        database.audit(),
                        visitors,
                        clock));
        features.add(
                new Classwork(
                        sets,
                        typesetter,
                        database.reads(),
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        database.totals(),
                        database.allowance(),
                        visitors,
                        clock));
        // A proxy that says nothing would pass everybody off as sitting at this machine.
        if (settings.authoring() && !settings.behindProxy()) {
            features.add(new AuthorPages(library, sets, typesetter, watched(settings)));
        }
        features.add(new LessonPages(library, practice, practice));
        features.add(new SlidePages(library, practice));
        features.add(practice);
        features.add(
                new Gradebooks(
                        visitors,
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        database.totals(),
                        database.regrades(),
                        database.audit(),
                        papers,
                        typesetter,
                        clock));
        return features;
    }

    /** The folders of which an author changes files while the server runs. */
    private static List<Path> watched(Settings settings) {
        Folders folders = Folders.in(settings.home());
        return List.of(
                settings.content(),
                settings.problemSets(),
                folders.templates(),
                folders.statics(),
                folders.engine());
    }
}
