package io.github.spamdigest.azure.graph;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.sendmail.SendMailPostRequestBody;
import com.microsoft.graph.users.item.sendmail.SendMailRequestBuilder;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestSender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * Sends the digest from a mailbox with Microsoft Graph.
 *
 * <p>Graph knows no idempotency key, so a mail is tried again only after an answer that certainly did not accept it: 429,
 * and 503 that says when to come back.
 */
public final class GraphMailSender implements DigestSender {

    private static final int ACCEPTED = 202;

    private final GraphMessage message;
    private final GraphFailure failure;
    private final SendMailRequestBuilder request;
    private final RetryBudget budget;
    private final Clock clock;
    private final Sleeper pause;

    public GraphMailSender(
            Mailbox mailbox, GraphFailure failure, TokenCredential credential, OkHttpClient client, TimeBudget budget) {
        this(
                mailbox,
                failure,
                GraphClient.of(mailbox, credential, client),
                RetryBudget.USUAL.within(budget.forAttempts()),
                budget.clock(),
                Sleeper.real());
    }

    public GraphMailSender(
            Mailbox mailbox,
            GraphFailure failure,
            GraphServiceClient graph,
            RetryBudget budget,
            Clock clock,
            Sleeper pause) {
        this.message = new GraphMessage(mailbox);
        this.failure = failure;
        this.request = graph.users().byUserId(mailbox.sender()).sendMail();
        this.budget = budget;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void send(Digest digest) {
        MailLimits.check(digest, message, request);
        Instant start = clock.instant();
        for (int number = 1; ; number++) {
            SendAttempt attempt = new SendAttempt();
            Optional<RuntimeException> thrown = post(request, message.of(digest), attempt);
            // The status decides, not the exception: a 202 was accepted even if the connection broke right after it.
            if (attempt.status() == ACCEPTED) {
                return;
            }
            Optional<Duration> wait = waitAfter(attempt, number);
            if (wait.isEmpty()) {
                throw failure.of(attempt, thrown);
            }
            if (!budget.allowsAnother(number, spentSince(start), wait.get())) {
                throw failure.afterWaiting(attempt, number, thrown);
            }
            rest(wait.get());
        }
    }

    /** Writes a mail without sending it, so that the first real one finds the SDK's classes loaded. */
    public void warmUp() {
        Attachment file = new Attachment("practice.txt", "text/plain", new byte[1]);
        MailLimits.check(new Digest(LocalDate.EPOCH, Instant.EPOCH, "-", "-", "-", List.of(file)), message, request);
    }

    /** Posts a mail once; what happened to it is in the attempt, and in what was thrown. */
    static Optional<RuntimeException> post(
            SendMailRequestBuilder request, SendMailPostRequestBody mail, SendAttempt attempt) {
        try {
            request.post(mail, configuration -> configuration.options = List.of(attempt));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private Optional<Duration> waitAfter(SendAttempt attempt, int number) {
        Optional<Duration> asked = attempt.retryAfter().flatMap(text -> RetryAfter.parse(text, clock.instant()));
        return switch (attempt.status()) {
            case 429 -> asked.or(() -> Optional.of(budget.waitAfter(number)));
            case 503 -> asked;
            default -> Optional.empty();
        };
    }

    private Duration spentSince(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private void rest(Duration time) {
        try {
            pause.last(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DigestException.failed(
                    "The run was stopped while it waited for Microsoft Graph; the mail was not sent, and the next run"
                            + " tries again.");
        }
    }
}
