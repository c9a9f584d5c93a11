package nabla.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nabla.lesson.reader.Passage;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Fault;
import nabla.problem.Item;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.check.Inspector;
import nabla.problem.check.Twins;
import nabla.problem.reader.ProblemLibrary;

/** Problem sets: what their reader found, and every variant of every item tried. */
record ProblemCheck(ProblemLibrary library, Typesetter typesetter, Predicate<Path> asked) {

    /**
     * @param files how many were looked at
     */
    record Result(List<Fault> faults, int variants, int files, String summary) {}

    private record Job(String file, Item item) {}

    private record Done(List<Fault> faults, int variants) {}

    Result run() {
        var files = library.files().stream().filter(asked).toList();
        var sets = files.stream().map(library::read).flatMap(java.util.Optional::stream).toList();
        var faults = new ArrayList<>(library.misplaced());
        faults.removeIf(f -> !asked.test(Path.of(f.file())));
        var jobs = new ArrayList<Job>();
        for (int i = 0; i < sets.size(); i++) {
            faults.addAll(sets.get(i).faults());
            var file = files.get(i).toString();
            for (var item : sets.get(i).items()) jobs.add(new Job(file, item));
            faults.addAll(Twins.in(file, sets.get(i)));
        }
        int variants = 0;
        try (var bar = new ProgressBar("Trying variants", jobs.size() * Seed.POOL)) {
            for (var done : jobs.parallelStream().map(job -> inspect(job, bar)).toList()) {
                faults.addAll(done.faults());
                variants += done.variants();
            }
        }
        return new Result(
                faults.stream().sorted().toList(),
                variants,
                sets.size(),
                summary(sets, jobs, variants));
    }

    private static String summary(List<ProblemSet> sets, List<Job> jobs, int variants) {
        int tests = jobs.stream().mapToInt(j -> j.item().tests().size()).sum();
        return String.join(
                ", ",
                Count.of(sets.size(), "problem set"),
                Count.of(jobs.size(), "item"),
                Count.of(variants, "variant"),
                Count.of(tests, "test"));
    }

    private Done inspect(Job job, ProgressBar bar) {
        var inspector = new Inspector(job.file(), job.item(), new Passage(typesetter)::demand);
        var faults = inspector.inspect(bar::step);
        return new Done(faults, inspector.variants());
    }
}
