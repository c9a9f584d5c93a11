/**
 * The engine as JavaScript sees it: the same classes, compiled to one ES module. It reads what is
 * typed, evaluates, differentiates and descends; texts and results pass as plain numbers, typed
 * arrays and JSON. Nothing here decides anything by itself.
 */
@NullMarked
package nabla.browser;

import org.jspecify.annotations.NullMarked;
