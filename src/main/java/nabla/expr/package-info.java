/**
 * The expression tree that everything else shares: what a learner types is read into it, and text,
 * TeX, MathML and speech are printed from it. Trees keep the form in which they were written;
 * bringing them to another form is the business of {@code nabla.simplify}. Reading is bounded by
 * {@link nabla.expr.Limits}, so any text at all ends in a tree or in a {@link
 * nabla.expr.SyntaxError} that says where and how to mend it.
 */
@NullMarked
package nabla.expr;

import org.jspecify.annotations.NullMarked;
