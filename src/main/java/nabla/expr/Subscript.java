package nabla.expr;

/**
 * What stands behind a name as its subscript: {@code _1}, {@code _n}, {@code _{out}}, {@code ₁} or,
 * less surely, {@code 1}.
 *
 * @param name its letters and digits; empty where there is none
 * @param end where it ends
 * @param explicit whether it is marked as a subscript, rather than digits that merely follow
 */
record Subscript(String name, int end, boolean explicit) {
    static Subscript at(String text, int from) {
        char c = text.charAt(from);
        if (c == '_') {
            return underscored(text, from);
        }
        StringBuilder name = new StringBuilder();
        int end = from;
        while (end < text.length() && Words.SUBSCRIPTS.indexOf(text.charAt(end)) >= 0) {
            name.append(Words.SUBSCRIPT_MEANING.charAt(Words.SUBSCRIPTS.indexOf(text.charAt(end))));
            end++;
        }
        if (end > from) {
            return new Subscript(name.toString(), end, true);
        }
        int digits = digitsEnd(text, from);
        boolean decimal = digits < text.length() && text.charAt(digits) == '.';
        return decimal
                ? new Subscript("", from, false)
                : new Subscript(Lexer.ascii(text.substring(from, digits)), digits, false);
    }

    private static Subscript underscored(String text, int from) {
        if (from + 1 < text.length() && text.charAt(from + 1) == '{') {
            int close = text.indexOf('}', from);
            if (close > 0) {
                StringBuilder name = new StringBuilder();
                for (int i = from + 2; i < close; i++) {
                    char c = text.charAt(i);
                    if (Lexer.isLetter(c) || Lexer.isDigit(c)) {
                        name.append(c);
                    }
                }
                return new Subscript(name.toString(), close + 1, true);
            }
        }
        int end = digitsEnd(text, from + 1);
        if (end == from + 1 && end < text.length() && Lexer.isLetter(text.charAt(end))) {
            end++;
        }
        return new Subscript(Lexer.ascii(text.substring(from + 1, end)), end, true);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Lexer.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
