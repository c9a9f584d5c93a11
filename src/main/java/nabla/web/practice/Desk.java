package nabla.web.practice;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Attempt;
import nabla.classroom.Attempts;
import nabla.classroom.Learner;
import nabla.classroom.Progress;
import nabla.classroom.Sent;
import nabla.classroom.Submission;
import nabla.classroom.Submissions;
import nabla.problem.Grade;
import nabla.problem.Grader;
import nabla.problem.Item;
import nabla.problem.NoVariant;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;
import nabla.web.Request;
import nabla.web.Visitors;

/**
 * What the learner who asks has in front of them: the variant they are on, what they sent, how far
 * they are.
 */
final class Desk {
    private static final String LEARNER = "learner";

    private final Visitors visitors;
    private final Attempts attempts;
    private final Submissions submissions;
    private final InstantSource clock;

    Desk(Visitors visitors, Attempts attempts, Submissions submissions, InstantSource clock) {
        this.visitors = visitors;
        this.attempts = attempts;
        this.submissions = submissions;
        this.clock = clock;
    }

    Progress progress(Context context, ProblemSet set) {
        return attempt(context, set).map(submissions::progress).orElse(Progress.NONE);
    }

    /** The variant that the address names, or the one the learner is on, or the first. */
    Variant variant(Context context, ProblemSet set, Item item, Optional<Seed> named) {
        return near(item, named.orElseGet(() -> current(context, set, item)));
    }

    private Seed current(Context context, ProblemSet set, Item item) {
        var attempt = attempt(context, set);
        if (attempt.isEmpty()) return Seed.first("", item.id());
        var taken = attempts.seed(attempt.get(), item.id());
        return taken.isPresent()
                ? new Seed(taken.getAsLong())
                : Seed.first(attempt.get().learner().id(), item.id());
    }

    /**
     * The seed's variant; where it makes none, which is the author's fault, that of the next seed
     * that does.
     */
    static Variant near(Item item, Seed seed) {
        var at = seed;
        for (int i = 0; i < Seed.POOL; i++) {
            try {
                return item.variant(at);
            } catch (NoVariant e) {
                at = at.next();
            }
        }
        throw new NoVariant("no seed makes a variant of " + item.id());
    }

    /** A variant with other numbers, where there are any. */
    static Seed another(Variant variant) {
        var seed = variant.seed();
        for (int i = 0; i < Seed.POOL; i++) {
            seed = seed.next();
            try {
                var other = variant.item().variant(seed);
                if (!other.prompt().equals(variant.prompt())) return other.seed();
            } catch (NoVariant e) {
                // The author is told by check; the learner gets the next one.
            }
        }
        return seed;
    }

    /** What the learner last sent for a variant. */
    Optional<Submission> latest(Context context, ProblemSet set, Variant variant) {
        return attempt(context, set)
                .flatMap(
                        a ->
                                submissions.list(a, variant.item().id()).reversed().stream()
                                        .filter(s -> s.seed() == variant.seed().value())
                                        .findFirst());
    }

    /**
     * Judges and keeps what was sent. The same sent again, by a double click or a reload, is kept
     * once.
     */
    Grade submit(Context context, ProblemSet set, Variant variant, List<String> answers) {
        var grade = Grader.grade(variant, answers);
        var learner = visitors.learner(context);
        context.attribute(LEARNER, learner);
        var attempt = attempts.practice(learner, set.course(), set.name());
        var item = variant.item().id();
        var seed = variant.seed().value();
        var taken = attempts.seed(attempt, item);
        if (taken.isEmpty() || taken.getAsLong() != seed) attempts.take(attempt, item, seed);
        var sent = submissions.list(attempt, item);
        var again =
                !sent.isEmpty()
                        && sent.getLast().seed() == seed
                        && sent.getLast().answers().equals(answers);
        if (!again) {
            Request.graded(context, grade.outcome());
            submissions.add(
                    attempt,
                    new Submission(
                            item,
                            seed,
                            answers,
                            grade.outcome(),
                            grade.score(),
                            Help.assisted(context),
                            clock.instant()));
        }
        return grade;
    }

    /** All that they sent in the sets of a course, oldest first. */
    List<Sent> history(Context context, String course) {
        return learner(context).map(l -> submissions.ofCourse(l, course)).orElse(List.of());
    }

    private Optional<Attempt> attempt(Context context, ProblemSet set) {
        return learner(context).flatMap(l -> attempts.findPractice(l, set.course(), set.name()));
    }

    private Optional<Learner> learner(Context context) {
        // One who has become a learner by this very request has no cookie in it yet.
        return Optional.<Learner>ofNullable(context.attribute(LEARNER))
                .or(() -> visitors.known(context));
    }
}
