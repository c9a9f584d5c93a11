package nabla.web;

/** A link in the bar at the top; {@code current} if it leads to the page it stands on. */
public record Link(String label, String href, boolean current) {}
