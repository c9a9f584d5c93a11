package nabla.web.practice;

import org.jspecify.annotations.Nullable;

/**
 * What a learner can see of their answers to one question.
 *
 * @param figureHtml the answer beside the truth, or null where it is right or cannot be drawn
 * @param ownHtml a descent that the answer drives, or null where it is no gradient
 */
public record EvidenceView(@Nullable String figureHtml, @Nullable String ownHtml) {}
