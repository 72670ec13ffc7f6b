package io.github.spamdigest.azure.graph;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.sendmail.SendMailRequestBuilder;
import io.github.spamdigest.azure.Excerpt;
import io.github.spamdigest.azure.SafeFailure;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a mailbox can be sent from, without a mail. Graph has no request that only asks, so it is given a mail
 * that has no recipient at all: it names the missing recipients to who may send, and refuses the others before that.
 */
public final class GraphProbe {

    private static final int BAD_REQUEST = 400;
    private static final String NO_RECIPIENTS = "ErrorInvalidRecipients";

    private static final Digest TO_NOBODY = new Digest(
            LocalDate.EPOCH,
            Instant.EPOCH,
            "Spam Domain Digest: a check that has no recipient",
            "<p>This is a check that has no recipient.</p>",
            "This is a check that has no recipient.",
            List.of());

    private final Mailbox mailbox;
    private final GraphFailure failure;
    private final SendMailRequestBuilder request;

    public GraphProbe(Mailbox mailbox, GraphFailure failure, GraphServiceClient graph) {
        this.mailbox = mailbox.toNobody();
        this.failure = failure;
        this.request = graph.users().byUserId(mailbox.sender()).sendMail();
    }

    /** Throws what keeps this sign-in from sending, or that the answer does not tell. */
    public void ask() {
        SendAttempt attempt = new SendAttempt();
        Optional<RuntimeException> thrown =
                GraphMailSender.post(request, new GraphMessage(mailbox).of(TO_NOBODY), attempt);
        Optional<String> code = GraphFailure.code(thrown);
        if (attempt.status() == BAD_REQUEST && code.equals(Optional.of(NO_RECIPIENTS))) {
            return;
        }
        throw isRefusal(attempt) ? failure.of(attempt, thrown) : undecided(attempt, code, thrown);
    }

    /** What is certain whatever the mail is: no token, no connection, and who is not let in. */
    private static boolean isRefusal(SendAttempt attempt) {
        return switch (attempt.reached()) {
            case NOTHING, CONNECTING -> true;
            case SENDING -> false;
            case ANSWERED ->
                List.of(401, 403, 404).contains(attempt.status())
                        || (attempt.status() >= 300 && attempt.status() < BAD_REQUEST);
        };
    }

    private DigestException undecided(SendAttempt attempt, Optional<String> code, Optional<RuntimeException> thrown) {
        String answer = attempt.status() == 0
                ? "gave no answer"
                : "answered " + attempt.status()
                        + code.map(text -> " " + Excerpt.of(text)).orElse("");
        String sentence = "Microsoft Graph at " + mailbox.host() + " " + answer
                + " to a mail without recipients, which does not show whether mail can be sent; nothing was sent: try again"
                + " later, or use --send-test-mail.";
        return thrown.map(failed -> SafeFailure.of(DigestException.Kind.FAILED, sentence, failed))
                .orElseGet(() -> DigestException.failed(sentence));
    }
}
