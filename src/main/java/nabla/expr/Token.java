package nabla.expr;

import org.jspecify.annotations.Nullable;

/**
 * A word of the text with its span.
 *
 * @param kind what it is; punctuation is told apart by {@code text}
 * @param text the canonical spelling, such as {@code *} for ·
 * @param value the number, constant or variable it denotes, where it denotes one
 * @param glued whether it stands directly behind the token before it
 */
record Token(
        Kind kind,
        String text,
        @Nullable Expr value,
        @Nullable Function function,
        int start,
        int end,
        boolean glued) {
    enum Kind {
        NUMBER,
        NAME,
        FUNCTION,
        PUNCTUATION,
        END
    }

    boolean is(String punctuation) {
        return kind == Kind.PUNCTUATION && text.equals(punctuation);
    }

    boolean isOperand() {
        return kind == Kind.NUMBER || kind == Kind.NAME;
    }
}
