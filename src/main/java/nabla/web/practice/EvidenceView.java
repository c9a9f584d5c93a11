package nabla.web.practice;

import nabla.problem.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a learner can see of their answers to one question.
 *
 * @param figureHtml the answer beside the truth, or null where it is right or cannot be drawn
 * @param ownHtml a descent that the answer drives, or null where it is no gradient
 * @param part what became of the answers, seen at the figure's own point
 */
record EvidenceView(@Nullable String figureHtml, @Nullable String ownHtml, Grade.Part part) {}
