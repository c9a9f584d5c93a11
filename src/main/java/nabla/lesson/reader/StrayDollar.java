package nabla.lesson.reader;

import org.commonmark.node.CustomNode;

/** A <code>$</code> that opens a formula which nothing closes. */
final class StrayDollar extends CustomNode {}
