package io.github.spamdigest.lists;

import io.github.spamdigest.core.SenderDomain;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** A name that a host can have, in ASCII labels. Immutable. */
record HostName(String ascii) {

    private static final int LONGEST = 253;

    /** The host of a sender domain, empty for anything that no host can be called, such as an address. */
    static Optional<HostName> of(SenderDomain domain) {
        String name = domain.name();
        // Checked before the library sees it, because a URL's host knows escapes and addresses, and a mail's does not.
        if (name.isEmpty() || name.length() > LONGEST || !name.codePoints().allMatch(HostName::isLetterLike)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HostName(url(name).host()));
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    /** Whether somebody registered it or a name above it, so that it is neither a public suffix nor an address. */
    boolean isRegistrable() {
        return url(ascii).topPrivateDomain() != null;
    }

    /** This name and every name above it. */
    Stream<String> upwards() {
        return Stream.iterate(ascii, name -> !name.isEmpty(), HostName::above);
    }

    private static String above(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static boolean isLetterLike(int c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        boolean dot = c == '.' || c == '\u3002' || c == '\uff0e' || c == '\uff61';
        return Character.isLetterOrDigit(c) || mark || dot || c == '-' || c == '_';
    }

    private static HttpUrl url(String host) {
        return new HttpUrl.Builder().scheme("http").host(host).build();
    }
}
