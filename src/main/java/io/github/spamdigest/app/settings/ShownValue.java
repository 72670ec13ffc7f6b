package io.github.spamdigest.app.settings;

import java.util.regex.Pattern;

/** A value as a sentence may quote it: short, printable, and without the secrets that may stand in it. */
final class ShownValue {

    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** What a connection string or a signed address holds; somebody may paste it into the setting beside the right one. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b((?:accountkey|sharedaccesssignature|sig|client_secret|password)=)[^;&\\s]+");

    private ShownValue() {}

    /** The value to quote. */
    static String of(String value) {
        String printable =
                SECRET.matcher(UNPRINTABLE.matcher(value).replaceAll("?")).replaceAll("$1[secret]");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "\u2026";
    }
}
