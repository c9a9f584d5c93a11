package nabla.answer.working;

import java.util.List;
import nabla.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What was found of lines of working, and what they come to together.
 *
 * @param findings one a line
 * @param end what the last line that could be read comes to; null where there is none
 */
public record Working(List<Finding> findings, Conclusion conclusion, @Nullable Expr end) {
    public Working {
        findings = List.copyOf(findings);
    }

    /** The lines that are right, of those that were judged; 0 where there are none. */
    public double fractionRight() {
        long right = 0;
        long judged = 0;
        for (Finding finding : findings) {
            boolean good =
                    switch (finding) {
                        case Finding.Follows(_, var isRight) -> isRight;
                        case Finding.Aside _, Finding.Mended _ -> true;
                        case Finding.DoesNotFollow _ -> false;
                        case Finding.Blank _, Finding.Restates _, Finding.Defines _ -> false;
                        case Finding.Unreadable _, Finding.Undecided _ -> false;
                    };
            boolean counts = finding instanceof Finding.Follows || finding.isWrong() || good;
            right += good ? 1 : 0;
            judged += counts ? 1 : 0;
        }
        return judged == 0 ? 0 : (double) right / judged;
    }
}
