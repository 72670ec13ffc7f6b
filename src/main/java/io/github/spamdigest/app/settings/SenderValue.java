package io.github.spamdigest.app.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks addresses and domains. Letters of any language are right: a table shows them as they are. */
final class SenderValue {

    private static final String NAME = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}_])?";
    private static final Pattern DOMAIN = Pattern.compile(NAME + "(?:\\." + NAME + ")+");
    private static final Pattern PERSON = Pattern.compile("[^\\s@<>(),;:\"\\\\\\p{Cntrl}]+");
    private static final int LONGEST = 320;

    private SenderValue() {}

    /** What is wrong with an address or an {@code @domain}, empty when it is right. */
    static Optional<String> problemOf(String value) {
        boolean isRight = value.startsWith("@") ? isDomain(value.substring(1)) : isAddress(value);
        return isRight
                ? Optional.empty()
                : Optional.of("write an address such as robot@contoso.example, or a domain such as @contoso.example");
    }

    /** What is wrong with an address, empty when it is right. */
    static Optional<String> problemOfAddress(String value) {
        return isAddress(value) ? Optional.empty() : Optional.of("write an address such as robot@contoso.example");
    }

    /** What is wrong with a domain, empty when it is right. */
    static Optional<String> problemOfDomain(String value) {
        return isDomain(value) ? Optional.empty() : Optional.of("write a domain such as mg.contoso.example");
    }

    private static boolean isAddress(String value) {
        int at = value.indexOf('@');
        return at > 0 && PERSON.matcher(value.substring(0, at)).matches() && isDomain(value.substring(at + 1));
    }

    private static boolean isDomain(String value) {
        return value.length() <= LONGEST && DOMAIN.matcher(value).matches();
    }
}
