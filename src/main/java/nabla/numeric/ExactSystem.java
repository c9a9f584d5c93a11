package nabla.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.simplify.Coefficients;
import nabla.simplify.RealRoots;
import nabla.simplify.Resultant;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;
import nabla.simplify.ZeroSet;
import org.jspecify.annotations.Nullable;

/**
 * Solves small systems "each of these is zero" exactly: equations are taken apart into factors, a
 * variable that stands alone in one is replaced by its roots, one that stands linearly by what it
 * equals, and two polynomials are brought to one by their resultant.
 */
final class ExactSystem {
    private static final int BRANCHES = 400;

    private final List<String> variables;
    private final Work work = Work.of(Limits.DERIVATIVES);
    private final List<Map<String, Expr>> found = new ArrayList<>();
    private boolean complete = true;
    private boolean isolated = true;
    private int branches;

    private ExactSystem(List<String> variables) {
        this.variables = variables;
    }

    /**
     * Candidates, each of which has to be tried in the original equations.
     *
     * @param complete whether every solution is among them
     * @param isolated false where whole curves of solutions were met
     */
    record Solutions(List<Map<String, Expr>> candidates, boolean complete, boolean isolated) {}

    static Solutions solve(List<Expr> equations, List<String> variables) {
        ExactSystem system = new ExactSystem(variables);
        system.solve(equations, Map.of());
        return new Solutions(system.found, system.complete, system.isolated);
    }

    private void solve(List<Expr> equations, Map<String, Expr> known) {
        if (++branches > BRANCHES || work.isSpent()) {
            complete = false;
            return;
        }
        List<Expr> open = new ArrayList<>();
        for (Expr e : equations) {
            Expr simple = Simplifier.simplify(e, work);
            Integer sign = simple.variables().isEmpty() ? ExactSign.of(simple) : null;
            if (sign != null && sign != 0) {
                return;
            }
            if (sign == null) {
                open.add(simple);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            List<Expr> pieces = ZeroSet.of(open.get(i), work);
            if (!pieces.equals(List.of(open.get(i)))) {
                for (Expr piece : pieces) {
                    List<Expr> branch = new ArrayList<>(open);
                    branch.set(i, piece);
                    solve(branch, known);
                }
                return;
            }
        }
        if (open.isEmpty()) {
            finish(known);
        } else if (!oneVariable(open, known) && !linear(open, known) && !eliminated(open, known)) {
            complete = false;
        }
    }

    private void finish(Map<String, Expr> known) {
        Map<String, Expr> solution = new LinkedHashMap<>();
        for (String v : variables) {
            Expr value = value(v, known);
            if (!value.variables().isEmpty()) {
                isolated = false;
                return;
            }
            solution.put(v, value);
        }
        if (!found.contains(solution)) {
            found.add(solution);
        }
    }

    /** Values may be given by variables that were found later. */
    private Expr value(String variable, Map<String, Expr> known) {
        Expr value = Expr.variable(variable);
        for (int i = 0; i <= known.size(); i++) {
            value = value.substitute(known);
        }
        return Simplifier.simplify(value, work);
    }

    private boolean oneVariable(List<Expr> open, Map<String, Expr> known) {
        for (Expr e : open) {
            List<RealRoots.Root> roots = e.variables().size() == 1 ? RealRoots.of(e) : null;
            if (roots != null) {
                for (RealRoots.Root root : roots) {
                    if (root.exact() == null) {
                        complete = false;
                    } else {
                        with(e.variables().iterator().next(), root.exact(), open, known);
                    }
                }
                return true;
            }
        }
        return false;
    }

    private void with(String variable, Expr value, List<Expr> open, Map<String, Expr> known) {
        Map<String, Expr> more = new HashMap<>(known);
        more.put(variable, value);
        solve(open.stream().map(e -> e.substitute(Map.of(variable, value))).toList(), more);
    }

    /** A variable whose coefficient is a number. */
    private boolean linear(List<Expr> open, Map<String, Expr> known) {
        for (Expr e : open) {
            for (String v : e.variables()) {
                Expr slope = Derivative.of(e, v, work);
                Integer sign = slope.variables().isEmpty() ? ExactSign.of(slope) : null;
                if (sign != null && sign != 0) {
                    Expr rest = e.substitute(Map.of(v, Expr.Num.ZERO));
                    with(v, Simplifier.simplify(rest.over(slope).negate(), work), open, known);
                    return true;
                }
            }
        }
        return false;
    }

    /** Every pair of a root of one resultant with a root of the other is a candidate. */
    private boolean eliminated(List<Expr> open, Map<String, Expr> known) {
        for (Expr p : open) {
            List<String> two = List.copyOf(p.variables());
            for (Expr q : open) {
                if (q.equals(p) || two.size() != 2 || !p.variables().equals(q.variables())) {
                    continue;
                }
                List<RealRoots.Root> first = roots(p, q, two.get(1), two.get(0));
                List<RealRoots.Root> second = roots(p, q, two.get(0), two.get(1));
                if (first == null || second == null) {
                    continue;
                }
                for (RealRoots.Root x : first) {
                    for (RealRoots.Root y : second) {
                        if (x.exact() == null || y.exact() == null) {
                            complete = false;
                        } else {
                            pair(two, x.exact(), y.exact(), open, known);
                        }
                    }
                }
                return true;
            }
        }
        return false;
    }

    private void pair(List<String> two, Expr x, Expr y, List<Expr> open, Map<String, Expr> known) {
        Map<String, Expr> values = Map.of(two.get(0), x, two.get(1), y);
        Map<String, Expr> more = new HashMap<>(known);
        more.putAll(values);
        solve(open.stream().map(e -> e.substitute(values)).toList(), more);
    }

    private static @Nullable List<RealRoots.Root> roots(
            Expr p, Expr q, String eliminate, String keep) {
        if (Coefficients.of(p) == null || Coefficients.of(q) == null) {
            return null;
        }
        Expr resultant = Resultant.of(p, q, eliminate, keep);
        return resultant == null
                ? null
                : resultant.variables().isEmpty() ? List.of() : RealRoots.of(resultant);
    }
}
