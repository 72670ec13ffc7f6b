package io.github.spamdigest.lists;

import java.util.Set;

/**
 * The suffixes below which only institutions have names. Immutable.
 *
 * @param suffixes in A-labels; a label {@code XX} stands for any country code of two letters
 */
record Institutions(Set<String> suffixes) {

    private static final String COUNTRY = "XX";

    /** Copies the set. */
    Institutions {
        suffixes = Set.copyOf(suffixes);
    }

    static Institutions bundled() {
        return new Institutions(Set.copyOf(ListFile.read("institutions.txt")));
    }

    /** Whether a name is one of the suffixes, and not only below one. */
    boolean isSuffix(String name) {
        if (suffixes.contains(name)) {
            return true;
        }
        String[] labels = name.split("\\.");
        for (int i = 0; i < labels.length; i++) {
            String label = labels[i];
            if (label.length() == COUNTRY.length()) {
                labels[i] = COUNTRY;
                if (suffixes.contains(String.join(".", labels))) {
                    return true;
                }
                labels[i] = label;
            }
        }
        return false;
    }
}
