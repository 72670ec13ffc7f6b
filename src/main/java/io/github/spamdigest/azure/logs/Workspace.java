package io.github.spamdigest.azure.logs;

import io.github.spamdigest.azure.Excerpt;
import java.net.URI;
import java.time.Duration;

/**
 * The Log Analytics workspace that is asked. Immutable.
 *
 * @param id the workspace id, a GUID
 * @param endpoint the query service without a path, another one in each sovereign cloud
 * @param serverTimeout how long the service may work on one query, at most ten minutes
 * @param question what a sentence says it was asked, empty for the ranking
 */
public record Workspace(String id, URI endpoint, Duration serverTimeout, String question) {

    /** How long a query may take unless another time is set. */
    static final Duration DEFAULT_SERVER_TIMEOUT = Duration.ofMinutes(4);

    /** A workspace that is asked for the ranking. */
    public Workspace(String id, URI endpoint, Duration serverTimeout) {
        this(id, endpoint, serverTimeout, "");
    }

    /** The same workspace, asked something else, such as {@code who is in view}. */
    Workspace asked(String other) {
        return new Workspace(id, endpoint, serverTimeout, other);
    }

    /** How a sentence names it. */
    String describe() {
        return "Log Analytics workspace " + Excerpt.of(id) + (question.isEmpty() ? "" : ", asked " + question + ",");
    }
}
