package io.github.spamdigest.local;

/** Resolves the escapes of a JSON text that is known to be well formed. */
final class JsonEscapes {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;

    private JsonEscapes() {}

    /** The text that is meant. */
    static String resolve(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        int i = 0;
        while (i < escaped.length()) {
            char c = escaped.charAt(i++);
            if (c != '\\') {
                text.append(c);
            } else {
                char kind = escaped.charAt(i++);
                if (kind == 'u') {
                    text.append((char) Integer.parseInt(escaped, i, i + DIGITS, HEXADECIMAL));
                    i += DIGITS;
                } else {
                    text.append(meant(kind));
                }
            }
        }
        return text.toString();
    }

    private static char meant(char kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }
}
