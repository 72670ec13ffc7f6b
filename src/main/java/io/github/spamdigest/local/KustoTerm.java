package io.github.spamdigest.local;

/** The meaning of Kusto's {@code has}: a whole alphanumeric run, in any case. */
final class KustoTerm {

    private KustoTerm() {}

    /** Whether the text has the term or phrase, which is given in lower case, with no alphanumeric right beside it. */
    static boolean isIn(String term, String text) {
        for (int start = 0; start + term.length() <= text.length(); start++) {
            if (isSame(term, text, start)
                    && !isAlphanumericBefore(text, start)
                    && !isAlphanumericAt(text, start + term.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlphanumericBefore(String text, int end) {
        return end > 0 && Character.isLetterOrDigit(text.codePointBefore(end));
    }

    private static boolean isAlphanumericAt(String text, int start) {
        return start < text.length() && Character.isLetterOrDigit(text.codePointAt(start));
    }

    private static boolean isSame(String term, String text, int start) {
        for (int i = 0; i < term.length(); i++) {
            if (Character.toLowerCase(text.charAt(start + i)) != term.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
