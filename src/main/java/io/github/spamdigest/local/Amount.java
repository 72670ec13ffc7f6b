package io.github.spamdigest.local;

import java.util.Locale;

/** Numbers for sentences. */
final class Amount {

    private Amount() {}

    /** A number such as 12,345. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of rows. */
    static String ofRows(long number) {
        return of(number) + (number == 1 ? " row" : " rows");
    }
}
