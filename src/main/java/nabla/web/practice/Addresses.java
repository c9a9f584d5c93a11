package nabla.web.practice;

import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;

/**
 * Where things are found. Names of courses, sets and items need no escaping: they are letters,
 * digits and hyphens.
 */
final class Addresses {
    private Addresses() {}

    static String set(ProblemSet set) {
        return "/practice/" + set.course() + "/" + set.name();
    }

    static String item(ProblemSet set, String item) {
        return set(set) + "?item=" + item;
    }

    /**
     * A variant on the page where it stands; within a lesson, the lesson is told by the problem's
     * name.
     */
    static String problem(ProblemSet set, Variant variant, Seed seed, Place place, Help help) {
        return place.isEmbedded()
                ? place.back()
                        + "?"
                        + place.anchor()
                        + "="
                        + seed
                        + help.query()
                        + "#"
                        + place.anchor()
                : item(set, variant.item().id())
                        + "&seed="
                        + seed
                        + help.query()
                        + "#"
                        + place.anchor();
    }
}
