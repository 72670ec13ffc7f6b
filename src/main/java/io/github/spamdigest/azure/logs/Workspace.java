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
 */
public record Workspace(String id, URI endpoint, Duration serverTimeout) {

    /** How long a query may take unless another time is set. */
    static final Duration DEFAULT_SERVER_TIMEOUT = Duration.ofMinutes(4);

    /** How a sentence names it. */
    String describe() {
        return "Log Analytics workspace " + Excerpt.of(id);
    }
}
