package nabla.expr;

/**
 * Letters as word processors and phones write them: mathematical italics and full-width letters
 * become plain ones, each place in the text keeping its number.
 */
final class Pasted {
    private static final int ALPHABETS = 0x1D400;
    private static final int GREEK = 0x1D6A8;
    private static final int DIGITS = 0x1D7CE;
    private static final int END = 0x1D800;

    /** Stands where two characters became one. */
    static final char NOTHING = '\u200b';

    private Pasted() {}

    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) || c >= '\uff21' && c <= '\uff5a' || c == '\u210e') {
                return replaced(text);
            }
        }
        return text;
    }

    /** Two characters become one; the other's place is filled behind the run of such letters. */
    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int owed = 0;
        int i = 0;
        while (i < text.length()) {
            int code = text.codePointAt(i);
            int letter = letter(code);
            if (code < ALPHABETS || letter == code) {
                plain.append(String.valueOf(NOTHING).repeat(owed));
                owed = 0;
            } else {
                owed++;
            }
            plain.appendCodePoint(letter);
            i += Character.charCount(code);
        }
        return plain.append(String.valueOf(NOTHING).repeat(owed)).toString();
    }

    private static int letter(int code) {
        if (code >= 0xff21 && code <= 0xff3a || code >= 0xff41 && code <= 0xff5a) {
            return code - 0xfee0;
        }
        if (code == 0x210e) {
            return 'h';
        }
        if (code >= ALPHABETS && code < 0x1D6A4) {
            int n = (code - ALPHABETS) % 52;
            return n < 26 ? 'A' + n : 'a' + n - 26;
        }
        if (code >= DIGITS && code < END) {
            return '0' + (code - DIGITS) % 10;
        }
        if (code >= GREEK && code < DIGITS - 4) {
            int n = (code - GREEK) % 58;
            return n < 25 ? 0x391 + n : n >= 26 && n < 51 ? 0x3b1 + n - 26 : greekVariant(n, code);
        }
        return code;
    }

    private static int greekVariant(int n, int code) {
        return switch (n) {
            case 52 -> 'ϵ';
            case 53 -> 'ϑ';
            case 55 -> 'ϕ';
            default -> code;
        };
    }
}
