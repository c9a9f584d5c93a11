package nabla.expr;

import static nabla.expr.Token.Kind.NUMBER;
import static nabla.expr.Token.Kind.PUNCTUATION;

import java.util.List;
import java.util.Map;

/** A LaTeX command as it is pasted from a page, a word processor or a phone. */
final class LatexCommand {
    private static final List<String> SIDES = List.of("left", "right");
    private static final List<String> MATRICES =
            List.of("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "array");

    /** Commands that change only how things look. */
    private static final List<String> LAYOUT =
            List.of(
                    "left",
                    "right",
                    "bigl",
                    "bigr",
                    "Bigl",
                    "Bigr",
                    "biggl",
                    "biggr",
                    "big",
                    "Big",
                    "bigg",
                    "Bigg",
                    "quad",
                    "qquad",
                    "space",
                    "displaystyle",
                    "textstyle",
                    "limits",
                    "mathord",
                    "mathstrut");

    private static final List<String> LETTERS =
            List.of(
                    "mathrm",
                    "mathit",
                    "mathbf",
                    "mathsf",
                    "textrm",
                    "textit",
                    "text",
                    "operatorname",
                    "boldsymbol",
                    "vec",
                    "bm");

    private static final Map<String, String> PUNCTUATIONS =
            Map.ofEntries(
                    Map.entry("cdot", "*"),
                    Map.entry("times", "*"),
                    Map.entry("ast", "*"),
                    Map.entry("div", "/"),
                    Map.entry("lvert", "|"),
                    Map.entry("rvert", "|"),
                    Map.entry("vert", "|"),
                    Map.entry("mid", "|"),
                    Map.entry("lbrack", "["),
                    Map.entry("rbrack", "]"),
                    Map.entry("langle", "<"),
                    Map.entry("rangle", ">"),
                    Map.entry("lparen", "("),
                    Map.entry("rparen", ")"),
                    Map.entry("sqrt", "√"),
                    Map.entry("frac", "frac"),
                    Map.entry("dfrac", "frac"),
                    Map.entry("tfrac", "frac"),
                    Map.entry("cfrac", "frac"));

    private static final Map<String, String> VARIANT_GREEK =
            Map.of(
                    "varepsilon",
                    "epsilon",
                    "varphi",
                    "phi",
                    "vartheta",
                    "theta",
                    "varrho",
                    "rho",
                    "varsigma",
                    "sigma");

    private final Lexer lexer;
    private final String text;
    private final int start;

    LatexCommand(Lexer lexer) {
        this.lexer = lexer;
        this.text = lexer.text;
        this.start = lexer.at;
    }

    void read() {
        int end = start + 1;
        while (end < text.length() && asciiLetter(text.charAt(end))) {
            end++;
        }
        if (end == start + 1) {
            symbol();
            return;
        }
        String word = text.substring(start + 1, end);
        for (int length = word.length(); length > 0; length--) {
            if (command(word.substring(0, length), start + 1 + length)) {
                return;
            }
        }
        throw new SyntaxError(
                "The command \\" + word + " is not part of a formula that can be read here.",
                start,
                end,
                null);
    }

    private static boolean asciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void symbol() {
        char c = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        lexer.at = Math.min(text.length(), start + 2);
        if (c == '\\') {
            lexer.add(PUNCTUATION, "\\\\", null, null, start, lexer.at);
        } else if (c == '{' || c == '}' || c == '|') {
            lexer.add(PUNCTUATION, String.valueOf(c), null, null, start, lexer.at);
        } else if (",;:! ()[]".indexOf(c) < 0) {
            throw new SyntaxError(
                    "A backslash begins a LaTeX command; \\" + c + " is none.",
                    start,
                    lexer.at,
                    null);
        }
    }

    private boolean command(String name, int end) {
        String punctuation = PUNCTUATIONS.get(name);
        if (punctuation != null) {
            lexer.at = end;
            lexer.add(PUNCTUATION, punctuation, null, null, start, end);
            if (punctuation.equals("frac")) {
                singleDigits();
            }
        } else if (LAYOUT.contains(name)) {
            lexer.at =
                    end < text.length() && text.charAt(end) == '.' && SIDES.contains(name)
                            ? end + 1
                            : end;
        } else if (LETTERS.contains(name)) {
            letters(end);
        } else if (name.equals("begin") || name.equals("end")) {
            environment(name, end);
        } else if (name.equals("infty")) {
            throw new SyntaxError(
                    "Infinity is not a number; an answer has a finite value.", start, end, null);
        } else if (name.equals("partial") || name.equals("nabla")) {
            throw new SyntaxError(
                    "Write the derivative itself, not the sign for taking it.", start, end, null);
        } else {
            return nameOrFunction(name, end);
        }
        return true;
    }

    private boolean nameOrFunction(String name, int end) {
        String greek = VARIANT_GREEK.getOrDefault(name, name);
        if (Words.isGreek(greek)) {
            new LatexName(lexer, greek, start, end).read();
            return true;
        }
        Function f = Words.FUNCTIONS.get(name);
        if (f == null) {
            return false;
        }
        lexer.at = end;
        lexer.addFunction(f, name, start, end);
        return true;
    }

    /** {@code \frac12} is one half. */
    private void singleDigits() {
        for (int i = 0; i < 2; i++) {
            while (lexer.at < text.length() && Lexer.isSpace(text.charAt(lexer.at))) {
                lexer.at++;
            }
            if (lexer.at < text.length() && Lexer.isDigit(text.charAt(lexer.at))) {
                String digit = Lexer.ascii(text.substring(lexer.at, lexer.at + 1));
                lexer.add(
                        NUMBER,
                        digit,
                        new Expr.Num(Decimals.read(digit)),
                        null,
                        lexer.at,
                        lexer.at + 1);
                lexer.at++;
            } else {
                return;
            }
        }
    }

    private void letters(int end) {
        lexer.at = end;
        if (end < text.length() && text.charAt(end) == '{') {
            int close = text.indexOf('}', end);
            boolean onlyLetters = close > end + 1;
            for (int i = end + 1; i < close; i++) {
                onlyLetters &= Lexer.isLetter(text.charAt(i));
            }
            if (onlyLetters) {
                lexer.at = end + 1;
                new LetterRun(lexer, close, close + 1).read();
                lexer.at = close + 1;
            }
        }
    }

    private void environment(String name, int end) {
        int close = text.indexOf('}', end);
        String kind =
                end < text.length() && text.charAt(end) == '{' && close > 0
                        ? text.substring(end + 1, close)
                        : "";
        if (!MATRICES.contains(kind)) {
            throw new SyntaxError(
                    "A matrix is written \\begin{pmatrix} … \\end{pmatrix}.", start, end, null);
        }
        lexer.at = close + 1;
        lexer.add(PUNCTUATION, name, null, null, start, lexer.at);
    }
}
