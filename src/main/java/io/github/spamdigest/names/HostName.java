package io.github.spamdigest.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that the DNS can hold, in its two spellings. The one place where names are mapped. Immutable.
 *
 * <p>They are mapped by UTS 46 without transition, as registries and browsers do. Java's own {@code IDN} and OkHttp 4
 * follow the older IDNA 2003, in which {@code straße.example} is {@code strasse.example}: a name of somebody else.
 *
 * @param ascii in A-labels, lower case, without a trailing dot
 * @param unicode with its A-labels decoded; the same text where there are none
 */
public record HostName(String ascii, String unicode) {

    private static final int LAST_ASCII = 0x7f;

    /** RFC 1035 section 2.3.4: 255 bytes, less the first length and the root. */
    private static final int LONGEST = 253;

    /** Underscores and hyphens in any place are seen in names that resolve, though nobody can register them. */
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");

    private static final Pattern A_LABEL = Pattern.compile("(?:^|\\.)xn--");

    /** The host name that a text stands for, empty for anything that no name in the DNS can be. */
    public static Optional<HostName> of(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        // Nearly all names are plain; for them nothing of the library is loaded.
        Optional<HostName> mapped = isPlain(name) ? Optional.of(plain(name)) : Uts46.map(name);
        return mapped.filter(host -> host.ascii.length() <= LONGEST)
                .filter(host -> LABELS.matcher(host.ascii).matches())
                .filter(host -> !A_LABEL.matcher(host.unicode).find());
    }

    /** Whether a text is one of the two spellings, so that it names this host without a change of its characters. */
    public boolean isSpelt(String name) {
        return name.equals(ascii) || unicode.equals(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    private static boolean isPlain(String name) {
        boolean isAscii = name.chars().allMatch(character -> character <= LAST_ASCII);
        return isAscii && !A_LABEL.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static HostName plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return new HostName(bare, bare);
    }
}
