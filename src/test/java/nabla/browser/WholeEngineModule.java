package nabla.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.backend.javascript.JavaScriptTarget;
import org.teavm.dependency.FastDependencyAnalyzer;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.ClasspathResourceProvider;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/** {@link WholeEngine} as a module for the browser, built quickly rather than small. */
final class WholeEngineModule {
    private static final Path FOLDER = Path.of("target", "browser-tests");
    private static final String NAME = "whole-engine.js";

    private WholeEngineModule() {}

    /** Compiles it; the file that was written. */
    static Path build() {
        ClassLoader loader = WholeEngineModule.class.getClassLoader();
        try (var resources = new ClasspathResourceProvider(loader)) {
            var names = new ReferenceCache();
            var target = new JavaScriptTarget();
            target.setModuleType(JSModuleType.ES2015);
            target.setObfuscated(false);
            TeaVM compiler =
                    new TeaVMBuilder(target)
                            .setReferenceCache(names)
                            .setClassLoader(loader)
                            .setResourceProvider(resources)
                            .setClassSource(
                                    new PreOptimizingClassHolderSource(
                                            new ClasspathClassHolderSource(
                                                    resources, names, loader)))
                            .setDependencyAnalyzerFactory(FastDependencyAnalyzer::new)
                            .setObfuscated(false)
                            .build();
            compiler.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
            compiler.installPlugins();
            compiler.setEntryPoint(WholeEngine.class.getName());
            FOLDER.toFile().mkdirs();
            compiler.build(FOLDER.toFile(), NAME);
            assertThat(compiler.getProblemProvider().getSevereProblems())
                    .extracting(WholeEngineModule::words)
                    .isEmpty();
        }
        return FOLDER.resolve(NAME);
    }

    private static String words(Problem problem) {
        var words = new DefaultProblemTextConsumer();
        problem.render(words);
        return words.getText() + " at " + problem.getLocation();
    }
}
