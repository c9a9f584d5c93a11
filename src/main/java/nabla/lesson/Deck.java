package nabla.lesson;

import java.util.List;

/** The slides of a lesson. */
public record Deck(String title, List<Slide> slides) {}
