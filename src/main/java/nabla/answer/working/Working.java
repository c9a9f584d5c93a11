package nabla.answer.working;

import java.util.List;

/** What was found of lines of working: one finding a line, and what they come to together. */
public record Working(List<Finding> findings, Conclusion conclusion) {
    public Working {
        findings = List.copyOf(findings);
    }
}
