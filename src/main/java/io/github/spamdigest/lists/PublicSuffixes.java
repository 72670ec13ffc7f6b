package io.github.spamdigest.lists;

import io.github.spamdigest.names.HostName;
import okhttp3.HttpUrl;

/** The public suffixes that the library knows. */
final class PublicSuffixes {

    private PublicSuffixes() {}

    /** Whether somebody registered the name or one above it, so that it is neither a public suffix nor an address. */
    static boolean isRegistrable(HostName host) {
        try {
            // In A-labels, which the library takes as they are: its own mapping is that of IDNA 2003.
            return new HttpUrl.Builder()
                            .scheme("http")
                            .host(host.ascii())
                            .build()
                            .topPrivateDomain()
                    != null;
        } catch (IllegalArgumentException notAHost) {
            return false;
        }
    }
}
