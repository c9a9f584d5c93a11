package nabla;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import nabla.classroom.Person;
import nabla.classroom.Traces.Leaving;
import nabla.command.CannotRun;
import nabla.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code delete-person}: deletes whoever asks for it, with all that they did. */
@Command(
        name = "delete-person",
        description = "Delete a person with all that they did, also from gradebooks.",
        mixinStandardHelpOptions = true)
final class DeletePerson implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "WHO", description = "The person's email address or id.")
    private String who;

    @Option(names = "--yes", description = "Do it; without, only say what would be lost.")
    private boolean yes;

    @Mixin private Store store;

    @Override
    public Integer call() {
        try (Database database = Database.open(store.location(), InstantSource.system())) {
            Person person = Somebody.called(who, database.people());
            Leaving leaving = database.traces().leaving(person);
            requirePossible(leaving);
            if (!yes) throw new CannotRun(lost(person, leaving));
            database.traces().erase(person);
            spec.commandLine().getOut().println(person.name() + " is deleted.");
        }
        return 0;
    }

    private static void requirePossible(Leaving leaving) {
        if (leaving.lastAdmin()) {
            throw new CannotRun(
                    "Nobody else administers this site; make somebody else an administrator first.");
        }
        if (!leaving.isPossible()) {
            throw new CannotRun(
                    "Nobody else teaches "
                            + String.join(", ", leaving.untaught())
                            + "; add another teacher, or archive it first.");
        }
    }

    private static String lost(Person person, Leaving leaving) {
        String classes =
                leaving.attended().isEmpty()
                        ? ""
                        : ", and their work and grades in " + String.join(", ", leaving.attended());
        return "This deletes "
                + person.name()
                + " ("
                + person.email()
                + ") with all that they answered"
                + classes
                + ". It cannot be undone; add --yes to do it.";
    }
}
