package io.github.spamdigest.core.signals;

import java.util.Set;

/**
 * How the label of a domain name looks: the word that people read, without what is below and above it. Immutable.
 *
 * @param label the label
 * @param seen in the letters that it seems to have
 * @param plain the same without hyphens
 * @param joined the same with two narrow letters as a wide one
 */
record Likeness(String label, String seen, String plain, String joined) {

    /** Shorter labels are one edit from each other by chance. */
    private static final int LEAST_LETTERS = 5;

    /** Words by which a name seems to be a service of the other. */
    private static final Set<String> ADDED = Set.of(
            "account",
            "accounts",
            "admin",
            "alert",
            "alerts",
            "auth",
            "billing",
            "careers",
            "cloud",
            "corp",
            "docs",
            "finance",
            "helpdesk",
            "hr",
            "inc",
            "info",
            "invoice",
            "invoices",
            "invoicing",
            "it",
            "login",
            "mail",
            "mfa",
            "notice",
            "office",
            "online",
            "pay",
            "payment",
            "payments",
            "payroll",
            "portal",
            "secure",
            "security",
            "service",
            "services",
            "sharepoint",
            "sso",
            "support",
            "team",
            "update",
            "updates",
            "verify",
            "web");

    /** How a label looks. */
    static Likeness of(String label) {
        String seen = Letters.seen(label);
        String plain = seen.replace("-", "");
        return new Likeness(label, seen, plain, Letters.joined(plain));
    }

    /** Whether another label looks like this one; also the same label, since it stands in another name. */
    boolean isLike(Likeness other) {
        if (seen.equals(other.seen)) {
            return !label.equals(other.label) || isLong(label);
        }
        return isLong(plain)
                && (joined.equals(other.joined) || isOneEdit(plain, other.plain) || isWithWord(plain, other.plain));
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) >= LEAST_LETTERS;
    }

    private static boolean isWithWord(String mine, String seen) {
        return (seen.startsWith(mine) && isAdded(seen.substring(mine.length())))
                || (seen.endsWith(mine) && isAdded(seen.substring(0, seen.length() - mine.length())));
    }

    private static boolean isAdded(String word) {
        return ADDED.contains(word) || word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** One letter more, less or other, or two neighbours that changed places. */
    private static boolean isOneEdit(String one, String other) {
        if (one.length() > other.length()) {
            return isOneEdit(other, one);
        }
        int longer = other.length() - one.length();
        if (longer > 1) {
            return false;
        }
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (longer == 1) {
            return one.substring(same).equals(other.substring(same + 1));
        }
        String mine = one.substring(same);
        String theirs = other.substring(same);
        boolean isSwapped = mine.length() > 1
                && mine.charAt(0) == theirs.charAt(1)
                && mine.charAt(1) == theirs.charAt(0)
                && mine.substring(2).equals(theirs.substring(2));
        return isSwapped || mine.substring(1).equals(theirs.substring(1));
    }
}
