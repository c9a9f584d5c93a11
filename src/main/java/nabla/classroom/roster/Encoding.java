package nabla.classroom.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text, and how its bytes were read. A byte order mark decides. Without one, many zero bytes tell
 * UTF-16; what is sound UTF-8 is UTF-8; and what is left was written by a spreadsheet under
 * Windows.
 */
record Encoding(String name, String text) {
    private static final char MARK = '\uFEFF';

    static Encoding of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return in("UTF-8", StandardCharsets.UTF_8, bytes);
        if (starts(bytes, 0xFF, 0xFE)) return in("UTF-16", StandardCharsets.UTF_16LE, bytes);
        if (starts(bytes, 0xFE, 0xFF)) return in("UTF-16", StandardCharsets.UTF_16BE, bytes);
        if (zeros(bytes, 1) * 3 > bytes.length)
            return in("UTF-16", StandardCharsets.UTF_16LE, bytes);
        if (zeros(bytes, 0) * 3 > bytes.length)
            return in("UTF-16", StandardCharsets.UTF_16BE, bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Encoding("UTF-8", text.toString());
        } catch (CharacterCodingException e) {
            return in("Windows-1252", Charset.forName("windows-1252"), bytes);
        }
    }

    private static Encoding in(String name, Charset charset, byte[] bytes) {
        var text = new String(bytes, charset);
        return new Encoding(
                name, !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    /** How many zero bytes stand at odd or at even places. */
    private static int zeros(byte[] bytes, int first) {
        int zeros = 0;
        for (int i = first; i < bytes.length; i += 2) if (bytes[i] == 0) zeros++;
        return zeros;
    }
}
