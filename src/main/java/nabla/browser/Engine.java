package nabla.browser;

import org.teavm.jso.JSExport;

/** What the engine offers to JavaScript. */
public final class Engine {
    private Engine() {}

    @JSExport
    public static String name() {
        return "Nabla";
    }

    public static void main(String[] args) {}
}
