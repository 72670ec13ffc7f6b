package io.github.spamdigest.azure.logs;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.models.ResponseError;
import io.github.spamdigest.azure.BodyLimit;
import io.github.spamdigest.azure.Causes;
import io.github.spamdigest.azure.Excerpt;
import io.github.spamdigest.azure.SafeFailure;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.azure.TruncatedJsonGuard;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong with a query into the sentence that names it and its fix. */
final class QueryFailure {

    /** Below it an SDK exception means an answer that it could not read, not a refusal. */
    private static final int REFUSED = 300;

    private final Workspace workspace;
    private final String where;

    private QueryFailure(Workspace workspace) {
        this.workspace = workspace;
        this.where = workspace.describe();
    }

    /** For whatever the SDK threw. */
    static DigestException of(Workspace workspace, RuntimeException failure) {
        return SafeFailure.within(failure).orElseGet(() -> told(new QueryFailure(workspace), failure));
    }

    /** Whether the SDK threw this because the workspace has never had the table. */
    static boolean isMissingTable(RuntimeException failure) {
        return refusal(failure).filter(QueryRefusal::isMissingTable).isPresent();
    }

    /** For an answer that is known to be incomplete. */
    static DigestException partial(Workspace workspace, @Nullable ResponseError error) {
        String why = error == null
                ? "no reason given"
                : ServiceError.of(String.valueOf(error.getMessage())).excerpt();
        String code = error == null ? "" : Excerpt.of(String.valueOf(error.getCode())) + ", ";
        return DigestException.failed(workspace.describe() + " answered the query only in part (" + code + why
                + "), so nothing was made of it: a later run asks again; if this stays, lower DIGEST_LOOKBACK_DAYS.");
    }

    /** For a query that the run has no time left for. */
    static DigestException outOfTime(Workspace workspace) {
        return DigestException.failed(workspace.describe() + " was not asked once more, because the queries of a run"
                + " together may take " + TimeBudget.QUERIES_END.toMinutes()
                + " minutes: the next tick tries again; if this stays, lower DIGEST_LOOKBACK_DAYS or"
                + " DIGEST_QUERY_TIMEOUT.");
    }

    /** For an answer that nests deeper than it can be read. */
    static DigestException tooDeep(Workspace workspace) {
        return DigestException.failed(workspace.describe() + " gave an answer that is nested too deeply to be read:"
                + " check that the endpoint is the query service.");
    }

    /** For an answer that is not what the query asks for. */
    static DigestException wrongShape(Workspace workspace, WrongShapeException failure) {
        return DigestException.failed(workspace.describe() + " gave an answer of an unexpected shape ("
                + failure.getMessage() + "): run the text of the query command in the portal and report what differs.");
    }

    private static DigestException told(QueryFailure words, RuntimeException failure) {
        return refusal(failure)
                .map(refusal -> SafeFailure.of(refusal.kind(), words.where + " " + refusal.sentence(), failure))
                .orElseGet(() -> SafeFailure.of(Kind.FAILED, words.withoutRefusal(failure), failure));
    }

    private String withoutRefusal(RuntimeException failure) {
        Optional<BodyLimit.TooLargeException> tooLarge = Causes.find(failure, BodyLimit.TooLargeException.class);
        if (tooLarge.isPresent()) {
            return where + " gave an answer of " + tooLarge.get().getMessage()
                    + ", which no right one has: check that the endpoint is the query service.";
        }
        boolean isAnswered = Causes.find(failure, HttpResponseException.class)
                .filter(answered -> answered.getResponse() != null)
                .isPresent();
        return isAnswered ? unreadable(failure) : connection(failure);
    }

    private static Optional<QueryRefusal> refusal(RuntimeException failure) {
        return Causes.find(failure, HttpResponseException.class)
                .filter(answered ->
                        answered.getResponse() != null && answered.getResponse().getStatusCode() >= REFUSED)
                .map(answered -> new QueryRefusal(
                        answered.getResponse().getStatusCode(), ServiceError.of(SafeFailure.message(answered))));
    }

    private String connection(RuntimeException failure) {
        if (is(failure, InterruptedIOException.class) || is(failure, TimeoutException.class)) {
            return where + " did not answer within DIGEST_QUERY_TIMEOUT of "
                    + workspace.serverTimeout().toSeconds()
                    + " s and a margin: lower DIGEST_LOOKBACK_DAYS, or raise it (at most 10 minutes).";
        }
        String endpoint = Excerpt.of(String.valueOf(workspace.endpoint()));
        if (is(failure, SSLException.class)) {
            return where + " was not asked, because " + endpoint
                    + " did not prove who it is (TLS): check the endpoint, and a proxy that opens TLS on the way.";
        }
        if (is(failure, ConnectException.class) || is(failure, UnknownHostException.class)) {
            return where + " was not asked, because " + endpoint
                    + " cannot be reached: check the endpoint, name resolution and the way out of the network.";
        }
        if (is(failure, TruncatedJsonGuard.NoJsonException.class)) {
            return unreadable("not complete JSON");
        }
        if (is(failure, IOException.class)) {
            return where + " was asked at " + endpoint
                    + ", but the connection broke before the answer: a later run asks again; if this stays, check the"
                    + " network between.";
        }
        return unreadable(failure);
    }

    private String unreadable(RuntimeException failure) {
        return unreadable(failure.getClass().getSimpleName() + ": " + Excerpt.of(SafeFailure.message(failure)));
    }

    private String unreadable(String why) {
        return where + " gave an answer that cannot be read (" + why + "): check that the endpoint "
                + Excerpt.of(String.valueOf(workspace.endpoint())) + " is the query service.";
    }

    private static boolean is(RuntimeException failure, Class<? extends Throwable> type) {
        return Causes.find(failure, type).isPresent();
    }
}
