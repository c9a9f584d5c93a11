package nabla.web;

/** Text made safe to stand in HTML. */
public final class Markup {
    private Markup() {}

    /** Safe between tags and within a quoted attribute. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(text.charAt(i));
            }
        }
        return safe.toString();
    }
}
