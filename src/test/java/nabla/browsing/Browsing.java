package nabla.browsing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each {@link Visitor} parameter a browser of their own on the running site.
 *
 * <pre>{@code
 * @ExtendWith(Browsing.class)
 * class DeckTest {
 *     @Test
 *     void theArrowTurnsThePage(Visitor ada) {
 *         Page page = ada.opens("/slides/calculus-for-machine-learning/derivative");
 *         page.keyboard().press("ArrowRight");
 *         assertThat(page).hasURL(Pattern.compile("#2$"));
 *         ada.findsNoBarriers();
 *     }
 *
 *     @Test
 *     void itIsReadableWithoutScripts(@As({Trait.PHONE, Trait.WITHOUT_SCRIPTS}) Visitor ada) { … }
 * }
 * }</pre>
 */
public final class Browsing implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Trait[] traits = parameter.findAnnotation(As.class).map(As::value).orElse(new Trait[0]);
        Visitor visitor = stage(test).visitor(List.of(traits));
        visitors(test).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> complaints = new ArrayList<>();
        for (Visitor visitor : visitors(test)) {
            complaints.addAll(visitor.complaints());
            visitor.close();
        }
        if (test.getExecutionException().isEmpty() && !complaints.isEmpty()) {
            throw new AssertionError(
                    "The browser's console has errors:\n" + String.join("\n", complaints));
        }
    }

    /** The site and the browser, started by the first test that asks and closed after the last. */
    private static Stage stage(ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Stage.class, _ -> Stage.open(), Stage.class);
    }

    private static Visitors visitors(ExtensionContext test) {
        return test.getStore(HERE)
                .computeIfAbsent(Visitors.class, _ -> new Visitors(), Visitors.class);
    }

    private static final class Visitors extends ArrayList<Visitor> {
        private static final long serialVersionUID = 1;
    }
}
