package io.github.spamdigest.azure.graph;

import com.microsoft.graph.models.odataerrors.MainError;
import com.microsoft.graph.models.odataerrors.ODataError;
import io.github.spamdigest.azure.Causes;
import io.github.spamdigest.azure.Excerpt;
import io.github.spamdigest.azure.SafeFailure;
import io.github.spamdigest.azure.SignedInAs;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in one sentence why a mail did not, or perhaps did not, leave. */
public final class GraphFailure {

    private static final int LONGEST_QUOTE = 200;

    private final Mailbox mailbox;
    private final SignedInAs asker;

    public GraphFailure(Mailbox mailbox, SignedInAs asker) {
        this.mailbox = mailbox;
        this.asker = asker;
    }

    /** The code of Graph's own error, empty when it said none that can be read. */
    static Optional<String> code(Optional<RuntimeException> thrown) {
        return error(thrown).map(MainError::getCode);
    }

    /** An attempt that must not be repeated. */
    DigestException of(SendAttempt attempt, Optional<RuntimeException> thrown) {
        return switch (attempt.reached()) {
            case NOTHING -> noToken(thrown);
            case CONNECTING -> exception(Kind.FAILED, noConnection(thrown), thrown);
            case SENDING ->
                exception(
                        Kind.UNSURE, unknown("The connection to " + place() + " was lost before it answered"), thrown);
            case ANSWERED -> answered(attempt.status(), thrown);
        };
    }

    /** The last of several attempts that were all told to come back later. */
    DigestException afterWaiting(SendAttempt last, int attempts, Optional<RuntimeException> thrown) {
        String times = attempts == 1 ? "1 attempt" : attempts + " attempts";
        String fix = last.status() == 429
                ? "give the digest a mailbox of its own."
                : "look at the service health of Microsoft 365.";
        return exception(
                Kind.FAILED,
                place() + " still says to come back later (" + last.status() + ") after " + times + " to send from "
                        + sender() + "; the mail was not sent, and the next run tries again: if this stays, " + fix,
                thrown);
    }

    /** The sentence is the root, because the platform shows the root only. */
    private static DigestException exception(Kind kind, String sentence, Optional<RuntimeException> thrown) {
        return thrown.map(failure -> SafeFailure.of(kind, sentence, failure))
                .orElseGet(() -> DigestException.of(kind, sentence));
    }

    /** Graph's own refusals certainly took no mail; a gateway's failure may have come after Graph accepted it. */
    private DigestException answered(int status, Optional<RuntimeException> thrown) {
        boolean isRefused = status >= 300 && status < 500 && status != 408;
        return isRefused
                ? exception(Kind.REFUSED, refused(status, quote(thrown)), thrown)
                : exception(
                        Kind.UNSURE,
                        unknown(place() + " answered " + status + quote(thrown) + " where 202 was expected"),
                        thrown);
    }

    private String refused(int status, String quote) {
        return switch (status) {
            case 400 ->
                place() + " does not take the mail" + quote
                        + "; it was not sent: check DIGEST_SENDER and DIGEST_RECIPIENTS.";
            case 401 ->
                place() + " does not accept " + asker.token() + quote
                        + "; the mail was not sent: check that DIGEST_GRAPH_ENDPOINT is the Graph of the app's own"
                        + " cloud.";
            case 403 ->
                asker.who() + " may not send mail as " + sender() + quote + "; the mail was not sent: "
                        + asker.mailboxCure() + ".";
            case 404 ->
                place() + " finds no mailbox " + sender() + quote
                        + "; the mail was not sent: set DIGEST_SENDER to an existing mailbox of this tenant.";
            case 413 ->
                place() + " finds the mail too large" + quote
                        + "; it was not sent: leave json or csv out of DIGEST_ATTACHMENTS, and lower DIGEST_TOP if that is"
                        + " not enough.";
            default -> otherRefusal(status, quote);
        };
    }

    private String otherRefusal(int status, String quote) {
        return status < 400
                ? place() + " points to another address (" + status
                        + "); the mail was not sent: set DIGEST_GRAPH_ENDPOINT to the address of your cloud's Graph."
                : place() + " refused the mail with " + status + quote
                        + "; it was not sent: check DIGEST_SENDER, DIGEST_RECIPIENTS and DIGEST_GRAPH_ENDPOINT.";
    }

    private DigestException noToken(Optional<RuntimeException> thrown) {
        Optional<DigestException> signIn = thrown.flatMap(SafeFailure::within);
        String why = signIn.map(DigestException::sentence).orElseGet(() -> innermost(thrown));
        return exception(
                signIn.map(DigestException::kind).orElse(Kind.FAILED),
                place() + " was not asked and the mail was not sent: " + why,
                thrown);
    }

    private String noConnection(Optional<RuntimeException> thrown) {
        boolean tls = chain(thrown).anyMatch(SSLException.class::isInstance);
        return tls
                ? "The TLS certificate or protocol of " + place() + " is not accepted (" + innermost(thrown)
                        + "); the mail was not sent: check DIGEST_GRAPH_ENDPOINT and what stands between it and the app."
                : place() + " cannot be reached (" + innermost(thrown)
                        + "); the mail was not sent: check DIGEST_GRAPH_ENDPOINT and the app's way out to the network.";
    }

    private String unknown(String what) {
        String where = mailbox.saveToSentItems() ? "the sent items of " + sender() : "a recipient's inbox";
        return what + "; the mail may or may not have left: look into " + where + " before you send it again.";
    }

    private String place() {
        return "Microsoft Graph at " + mailbox.host();
    }

    private String sender() {
        return Excerpt.of(mailbox.sender(), LONGEST_QUOTE);
    }

    /** What Graph itself said, in brackets, with a space before; empty when it said nothing that can be read. */
    private static String quote(Optional<RuntimeException> thrown) {
        String said = error(thrown)
                .map(found -> Stream.of(found.getCode(), found.getMessage())
                        .flatMap(Stream::ofNullable)
                        .filter(text -> !text.isBlank())
                        .reduce((code, text) -> code + ": " + text)
                        .orElse(""))
                .orElse("");
        return said.isBlank() ? "" : " (" + Excerpt.of(said, LONGEST_QUOTE) + ")";
    }

    private static Optional<MainError> error(Optional<RuntimeException> thrown) {
        return chain(thrown)
                .filter(ODataError.class::isInstance)
                .map(found -> ((ODataError) found).getError())
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String innermost(Optional<RuntimeException> thrown) {
        Throwable root = chain(thrown).reduce((outer, inner) -> inner).orElseThrow();
        return Excerpt.of(SafeFailure.message(root), LONGEST_QUOTE);
    }

    private static Stream<Throwable> chain(Optional<RuntimeException> thrown) {
        return thrown.stream().flatMap(Causes::chain);
    }
}
