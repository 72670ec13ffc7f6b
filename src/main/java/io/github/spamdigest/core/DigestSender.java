package io.github.spamdigest.core;

/** Port: brings a digest to its readers. */
public interface DigestSender {

    /** Sends the digest; throws {@link DigestException} when it certainly or possibly did not leave. */
    void send(Digest digest);
}
