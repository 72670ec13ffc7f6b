package io.github.spamdigest.local;

/** The meaning of Kusto's {@code has}: a whole alphanumeric run, in any case. */
final class KustoTerm {

    private KustoTerm() {}

    /** Whether the text has the term, which is given in lower case and alphanumeric. */
    static boolean isIn(String term, String text) {
        int start = 0;
        while (start < text.length()) {
            int end = endOfRun(text, start);
            if (isSame(term, text, start, end)) {
                return true;
            }
            start = end == start ? start + Character.charCount(text.codePointAt(start)) : end;
        }
        return false;
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isSame(String term, String text, int start, int end) {
        if (end - start != term.length()) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (Character.toLowerCase(text.charAt(start + i)) != term.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
