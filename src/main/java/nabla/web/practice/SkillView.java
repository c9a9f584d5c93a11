package nabla.web.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nabla.classroom.Mastery;
import nabla.problem.Skills.Skill;

/**
 * A skill as a learner sees it.
 *
 * @param level its level's name in small letters
 * @param boxes one entry a box, true for those that are reached
 * @param due new, now, or days
 * @param days until its review
 * @param href where to practise it
 */
public record SkillView(
        String name, String level, List<Boolean> boxes, String due, long days, String href) {

    static SkillView of(Skill skill, Instant now) {
        var mastery = skill.mastery();
        var first = skill.places().getFirst();
        return new SkillView(
                skill.name(),
                mastery.level().name().toLowerCase(Locale.ROOT),
                java.util.stream.IntStream.rangeClosed(1, Mastery.TOP)
                        .mapToObj(box -> box <= mastery.box())
                        .toList(),
                mastery.counted() == 0 ? "new" : mastery.isDue(now) ? "now" : "days",
                mastery.counted() == 0 ? 0 : days(now, mastery.due()),
                Addresses.item(first.set(), first.item().id()));
    }

    /** Days, rounded: what is due in an hour is due today, what is due in twenty, tomorrow. */
    static long days(Instant now, Instant then) {
        return Math.max(0, Math.round(Duration.between(now, then).toMinutes() / (24 * 60.0)));
    }
}
