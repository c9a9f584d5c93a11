package nabla.browser;

import java.util.List;

/** Writes JSON: just enough of it. Numbers that are not finite become null. */
final class Json {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    static Json object() {
        Json json = new Json();
        json.text.append('{');
        return json;
    }

    Json put(String key, String value) {
        key(key).string(value);
        return this;
    }

    Json put(String key, boolean value) {
        key(key).text.append(value);
        return this;
    }

    Json put(String key, double value) {
        key(key).number(value);
        return this;
    }

    Json put(String key, int value) {
        key(key).text.append(value);
        return this;
    }

    Json put(String key, double[] values) {
        key(key).text.append('[');
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",");
            number(values[i]);
        }
        text.append(']');
        return this;
    }

    /** A member that is JSON already. */
    Json putJson(String key, String json) {
        key(key).text.append(json);
        return this;
    }

    Json putJson(String key, List<String> json) {
        key(key).text.append('[').append(String.join(",", json)).append(']');
        return this;
    }

    String end() {
        return text.append('}').toString();
    }

    private Json key(String key) {
        text.append(first ? "" : ",");
        first = false;
        string(key);
        text.append(':');
        return this;
    }

    private void number(double value) {
        if (Double.isFinite(value)) {
            text.append(value);
        } else {
            text.append("null");
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x2028 || c == 0x2029) {
                String hex = Integer.toHexString(c);
                text.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
