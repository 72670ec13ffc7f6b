package io.github.spamdigest.testing;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestSender;
import java.util.ArrayList;
import java.util.List;

/** A sender that keeps what it is given. */
public final class FakeSender implements DigestSender {

    private final List<Digest> sent = new ArrayList<>();
    private final List<String> journal;
    private boolean failing;

    /** A sender that notes its work in a journal. */
    public FakeSender(List<String> journal) {
        this.journal = journal;
    }

    /** Fails at the next sending. */
    public void failOnce() {
        failing = true;
    }

    /** What was sent. */
    public List<Digest> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void send(Digest digest) {
        journal.add("send");
        if (failing) {
            failing = false;
            throw DigestException.failed("The mail server did not answer; look whether the mail arrived.");
        }
        sent.add(digest);
    }
}
