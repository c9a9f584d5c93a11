package nabla.problem;

import java.util.List;
import java.util.Map;
import nabla.classroom.Outcome;
import nabla.expr.Expr;

/**
 * An author's test of an item: this, typed by a learner, must have that outcome.
 *
 * @param with the parameters of the variant; those not named are drawn
 * @param line where it stands in the file
 */
public record Example(Map<String, Expr> with, List<String> submit, Outcome expect, int line) {}
