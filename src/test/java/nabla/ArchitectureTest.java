package nabla;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may never be. */
class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("nabla");

    /** The engine, from the ground up: a package knows only those before it. */
    private static final List<String> ENGINE =
            List.of("expr", "simplify", "calculus", "numeric", "descent", "answer");

    /** That part of the JDK which compiles to JavaScript. */
    private static final List<String> JDK =
            List.of(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.util",
                    "java.util.function",
                    "java.util.stream");

    private static final Set<String> NOT_IN_A_BROWSER =
            Set.of("java.lang.Thread", "java.lang.ThreadLocal", "java.lang.Process");

    static IntStream floorsOfTheEngine() {
        return IntStream.range(0, ENGINE.size());
    }

    @ParameterizedTest
    @MethodSource("floorsOfTheEngine")
    void theEngineStandsOnTheJdkAndOnTheFloorsBelow(int floor) {
        Stream<String> below =
                ENGINE.subList(0, floor + 1).stream().map(name -> "nabla." + name + "..");
        Stream<String> others = Stream.of("org.jspecify.annotations", "ch.obermuhlner.math.big..");
        String[] known =
                Stream.of(JDK.stream(), below, others)
                        .flatMap(names -> names)
                        .toArray(String[]::new);
        classes()
                .that(resideInAnyPackage("nabla." + ENGINE.get(floor) + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(known).and(inBrowsers()).or(primitive()))
                .because("the engine runs in browsers too, built up in this order: " + ENGINE)
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void onlyAnswersNeedArbitraryPrecision() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nabla.answer..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("ch.obermuhlner.math.big.."))
                .check(ALL);
    }

    @Test
    void theEngineKnowsNoClockAndNoGlobalRandom() {
        noClasses()
                .that(resideInAnyPackage(packages(ENGINE)))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .because("the same input gives the same answer, everywhere and for ever")
                .check(ALL);
    }

    /** {@code WholeEngineTest} asks both whatever the specification asks. */
    @Test
    void theEngineUsesNothingThatBrowsersWorkOutInAnotherWay() {
        Map.of(
                        Math.class,
                        "sinh cosh tanh log1p expm1 log10 rint hypot ulp",
                        BigInteger.class,
                        "doubleValue setBit flipBit xor")
                .forEach(
                        (owner, names) ->
                                noClasses()
                                        .that(resideInAnyPackage(packages(ENGINE)))
                                        .should()
                                        .callMethodWhere(isOneOf(owner, names))
                                        .because("TeaVM 0.15 gives other digits")
                                        .check(ALL));
    }

    private static DescribedPredicate<JavaMethodCall> isOneOf(Class<?> owner, String names) {
        List<String> all = List.of(names.split(" "));
        return DescribedPredicate.describe(
                "one of " + owner.getSimpleName() + "'s " + names,
                call ->
                        call.getTargetOwner().isEquivalentTo(owner)
                                && all.contains(call.getTarget().getName()));
    }

    @Test
    void onlyReadersKnowYamlAndMarkdown() {
        only("nabla.problem.reader..", "nabla.lesson.reader..")
                .know("org.snakeyaml..", "org.commonmark..");
    }

    @Test
    void onlyTheStoreKnowsSql() {
        only("nabla.store..")
                .know(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "org.sqlite..",
                        "org.postgresql..");
    }

    @Test
    void onlyTheWebKnowsJavalinAndThymeleaf() {
        only("nabla", "nabla.web..")
                .know(
                        "io.javalin..",
                        "org.thymeleaf..",
                        "org.eclipse.jetty..",
                        "jakarta.servlet..");
    }

    @Test
    void onlyThePostKnowsTheMailLibrary() {
        only("nabla.mail..").know("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..");
    }

    @Test
    void onlyRostersAndGradebooksKnowCommaSeparatedValues() {
        only("nabla.classroom.roster..", "nabla.web.gradebook..").know("de.siegmar..");
    }

    @Test
    void onlyBrowserExportsKnowTeaVm() {
        only("nabla.browser..").know("org.teavm..");
    }

    @Test
    void onlyCommandsKnowTheCommandLine() {
        only("nabla", "nabla.command..").know("picocli..");
    }

    @Test
    void storeAndWebMeetOnlyInTheRoot() {
        only("nabla", "nabla.store..").know("nabla.store..");
        only("nabla", "nabla.web..").know("nabla.web..");
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("nabla.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void packagesAreNamedForWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..manager..", "..impl..")
                .because("such a name says nothing of what is inside")
                .check(ALL);
    }

    @Test
    void everyPackageIntroducesItselfAndIsNullMarked() {
        assertThat(ALL.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(
                        found ->
                                assertThat(found.isAnnotatedWith(NullMarked.class))
                                        .as(found.getName())
                                        .isTrue());
    }

    private static Knowers only(String... packages) {
        return new Knowers(List.of(packages));
    }

    private record Knowers(List<String> packages) {
        void know(String... known) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(known))
                    .check(ALL);
        }
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "nabla." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> inBrowsers() {
        return DescribedPredicate.describe(
                "exist in browsers", type -> !NOT_IN_A_BROWSER.contains(type.getFullName()));
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitive", type -> type.getBaseComponentType().isPrimitive());
    }
}
