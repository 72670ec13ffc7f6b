package io.github.spamdigest.core;

/** Port: turns findings into a digest. */
public interface DigestRenderer {

    /** Renders the digest; the same findings give the same bytes. Throws {@link DigestException} for a broken template. */
    Digest render(Findings findings);

    /** Renders what operators are told instead of a digest; throws as {@link #render(Findings)} does. */
    Digest notice(Notice notice);
}
