package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The mail that proves that mail can be sent; nobody can take it for a digest. */
final class TestMail {

    private static final String SUBJECT = "Spam Domain Digest: test mail, nothing to do";

    private TestMail() {}

    /** The mail of an instant. */
    static Digest at(Instant now) {
        String text = "This is a test mail of the Spam Domain Digest, sent by its command doctor at " + now
                + ". Its arrival shows that the digest's mailbox can be sent from. It says nothing about spam, and there is"
                + " nothing to do.";
        String html = "<!DOCTYPE html><html lang=\"en\"><head><title>" + SUBJECT + "</title></head><body><p>" + text
                + "</p></body></html>";
        return new Digest(LocalDate.ofInstant(now, ZoneOffset.UTC), now, SUBJECT, html, text, List.of());
    }
}
