package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nabla.classroom.Outcome;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Regrades.Past;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Totals.Total;
import nabla.classroom.assignment.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a student sends, and what becomes of it, in either database. */
@ParameterizedClass
@EnumSource(Server.class)
class SittingStoreTest {
    private static final Instant NOON = Lecture.NOON;
    private static final Mark WRONG = new Mark(Outcome.INCORRECT, 0.25, "inner-forgotten");
    private static final Mark RIGHT = new Mark(Outcome.CORRECT, 1, "");

    private final Database database;
    private final Person emmy;
    private final Person ada;
    private final Section section;
    private final Assignment homework;
    private final Sitting sitting;

    SittingStoreTest(Server server, @TempDir Path folder) {
        database = server.open(folder, () -> NOON);
        var lecture = Lecture.in(database);
        emmy = lecture.emmy();
        ada = lecture.ada();
        section = lecture.section();
        homework = lecture.homework();
        sitting = lecture.sitting();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSittingIsBegunOnceWhateverTheDevice() throws Exception {
        var exam = database.assignments().create(section, Lecture.plan("Exam", true));
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun =
                    devices.invokeAll(
                            IntStream.range(0, 8)
                                    .<java.util.concurrent.Callable<Sitting>>mapToObj(
                                            _ -> () -> database.sittings().begin(exam, ada))
                                    .toList());
            var first = begun.getFirst().get();
            for (var one : begun) assertThat(one.get()).isEqualTo(first);
        }
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        var sittings = database.sittings();
        assertThat(sittings.save(sitting, "slope", List.of("2"), 0))
                .map(Draft::revision)
                .hasValue(1);
        assertThat(sittings.save(sitting, "slope", List.of("3"), 0)).isEmpty();
        assertThat(sittings.save(sitting, "slope", List.of("2x"), 1))
                .map(Draft::revision)
                .hasValue(2);
        assertThat(sittings.save(sitting, "slope", List.of("3x"), 1)).isEmpty();
        assertThat(sittings.drafts(sitting)).containsOnlyKeys("slope");
        assertThat(sittings.drafts(sitting).get("slope"))
                .isEqualTo(new Draft("slope", List.of("2x"), 2, NOON));
    }

    @Test
    void oneSubmissionIsKeptOfADoubleClick() {
        var sittings = database.sittings();
        var work = work("press-1", "2x\u0000");
        assertThat(sittings.add(work, WRONG)).isTrue();
        assertThat(sittings.add(work("press-1", "2x\u0000"), WRONG)).isFalse();
        assertThat(sittings.works(sitting)).containsExactly(new Marked(work, WRONG));
        assertThat(sittings.works(homework)).containsExactly(new Marked(work, WRONG));
    }

    @Test
    void whatIsSentStandsInTheFieldsEverywhere() {
        var sittings = database.sittings();
        sittings.add(work("press-1", "2x"), RIGHT);
        assertThat(sittings.drafts(sitting).get("slope"))
                .isEqualTo(new Draft("slope", List.of("2x"), 1, NOON));
        sittings.save(sitting, "slope", List.of("3x"), 1);
        sittings.add(work("press-2", "3x"), WRONG);
        assertThat(Objects.requireNonNull(sittings.drafts(sitting).get("slope")).revision())
                .isEqualTo(2);
        sittings.add(work("press-3", "4x"), WRONG);
        assertThat(sittings.drafts(sitting).get("slope"))
                .isEqualTo(new Draft("slope", List.of("4x"), 3, NOON));
    }

    @Test
    void theLatestMarkHoldsAndTheEarlierOnesAreKept() {
        var work = work("press-1", "2x");
        database.sittings().add(work, WRONG);
        database.sittings().mark("mended", Map.of(work.id(), RIGHT));
        assertThat(database.sittings().works(sitting)).containsExactly(new Marked(work, RIGHT));
        assertThat(database.sittings().history(work)).containsExactly(WRONG, RIGHT);
    }

    @Test
    void handingInIsSaidOnceAndCanBeTakenBack() {
        var sittings = database.sittings();
        sittings.handIn(sitting, NOON);
        sittings.handIn(sitting, NOON.plusSeconds(5));
        assertThat(sittings.find(homework, ada).flatMap(Sitting::handedIn)).contains(NOON);
        sittings.reopen(sitting);
        assertThat(sittings.find(homework, ada).flatMap(Sitting::handedIn)).isEmpty();
    }

    @Test
    void rulingsAndRemarksAreKeptInOrder() {
        var half = new Ruling("slope", OptionalDouble.of(0.5), "a good start", emmy.id(), NOON);
        var back =
                new Ruling("slope", OptionalDouble.empty(), "not mine to judge", emmy.id(), NOON);
        database.sittings().rule(sitting, half);
        database.sittings().rule(sitting, back);
        assertThat(database.sittings().rulings(sitting)).containsExactly(half, back);
        assertThat(database.sittings().rulings(homework))
                .isEqualTo(Map.of(sitting.id(), List.of(half, back)));
        var remark = new Remark("", "<b>Well</b> done", "Emmy", NOON);
        database.sittings().remark(sitting, remark);
        assertThat(database.sittings().remarks(sitting)).containsExactly(remark);
    }

    @Test
    void aTotalIsReplacedByTheNext() {
        database.totals().put(new Total(homework.id(), ada.id(), 0.25, 1, 0, false, false, false));
        database.totals().put(new Total(homework.id(), ada.id(), 0.5, 2, 1, true, true, true));
        assertThat(database.totals().of(section.id()))
                .isEqualTo(
                        Map.of(
                                ada.id(),
                                Map.of(
                                        homework.id(),
                                        new Total(
                                                homework.id(),
                                                ada.id(),
                                                0.5,
                                                2,
                                                1,
                                                true,
                                                true,
                                                true))));
    }

    @Test
    void whatWasPutAfterARevisionIsFound() {
        var totals = database.totals();
        var sofia = Newcomer.in(database, "Sofia");
        totals.put(total(ada, 0.25));
        long seen = totals.revision(section.id());
        assertThat(totals.since(section.id(), seen)).isEmpty();
        totals.put(total(sofia, 0.5));
        totals.put(total(sofia, 0.75));
        assertThat(totals.revision(section.id())).isEqualTo(seen + 2);
        assertThat(totals.since(section.id(), seen)).containsExactly(total(sofia, 0.75));
        assertThat(totals.of(section.id(), List.of(sofia.id()))).containsOnlyKeys(sofia.id());
        assertThat(totals.of(section.id(), List.of())).isEmpty();
    }

    @Test
    void worksAreMarkedAnewTogetherWithTheirTotals() {
        var work = work("press-1", "2x");
        database.sittings().add(work, WRONG);
        var regrades = database.regrades();
        regrades.apply(
                homework,
                "v2",
                true,
                "The key was wrong.",
                emmy,
                Map.of(work.id(), RIGHT),
                List.of(total(ada, 1)));
        assertThat(database.sittings().works(sitting)).containsExactly(new Marked(work, RIGHT));
        assertThat(database.totals().of(section.id()).get(ada.id()))
                .isEqualTo(Map.of(homework.id(), total(ada, 1)));
        var occasion = regrades.of(homework).getFirst();
        assertThat(occasion.note()).isEqualTo("The key was wrong.");
        assertThat(occasion.by()).isEqualTo("Emmy");
        assertThat(occasion.works()).isEqualTo(1);
        assertThat(regrades.history(sitting).get(work.id()))
                .containsExactly(new Past(WRONG, "", NOON), new Past(RIGHT, occasion.id(), NOON));
    }

    @Test
    void theSourceOfAnItemIsKeptAsStudentsSawIt() {
        database.sittings().keepSource("v1", "items: …");
        database.sittings().keepSource("v1", "another");
        assertThat(database.sittings().source("v1")).hasValue("items: …");
        assertThat(database.sittings().source("v2")).isEmpty();
    }

    private Total total(Person person, double earned) {
        return new Total(homework.id(), person.id(), earned, 1, 0, false, false, false);
    }

    private Work work(String press, String answer) {
        return new Work(
                database.sittings().next(),
                sitting.id(),
                "slope",
                "v1",
                7,
                List.of(answer),
                press,
                NOON);
    }
}
