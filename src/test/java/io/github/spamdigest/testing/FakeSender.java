package io.github.spamdigest.testing;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestSender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sender that keeps what it is given. */
public final class FakeSender implements DigestSender {

    private final List<Digest> sent = new ArrayList<>();
    private final List<String> journal;
    private Optional<DigestException> failure = Optional.empty();
    private Runnable meanwhile = () -> {};

    /** A sender that notes its work in a journal. */
    public FakeSender(List<String> journal) {
        this.journal = journal;
    }

    /** Certainly sends nothing the next time. */
    public void failOnce() {
        failOnce(DigestException.failed("The mail server says to come back later; the mail was not sent."));
    }

    /** Ends without an answer the next time. */
    public void loseTheAnswerOnce() {
        failOnce(DigestException.unsure(
                "The connection was lost; look whether the mail arrived.", new IOException("reset")));
    }

    /** Fails in this way the next time. */
    public void failOnce(DigestException how) {
        failure = Optional.of(how);
    }

    /** Lets something happen before each sending. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** What was sent. */
    public List<Digest> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void send(Digest digest) {
        journal.add("send");
        meanwhile.run();
        Optional<DigestException> now = failure;
        failure = Optional.empty();
        if (now.isPresent()) {
            throw now.get();
        }
        sent.add(digest);
    }
}
