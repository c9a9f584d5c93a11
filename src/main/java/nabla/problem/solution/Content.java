package nabla.problem.solution;

/** What may stand in a sentence: mathematics, a listing of it, or another sentence. */
public sealed interface Content permits Maths, Listing, Sentence {}
