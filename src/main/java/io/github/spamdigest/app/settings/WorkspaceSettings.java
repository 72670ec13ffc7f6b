package io.github.spamdigest.app.settings;

import java.net.URI;
import java.time.Duration;

/**
 * A Log Analytics workspace. Immutable.
 *
 * @param id its GUID
 * @param endpoint the API's address
 * @param timeout how long it may work on a query
 */
public record WorkspaceSettings(String id, URI endpoint, Duration timeout) {

    private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);

    static WorkspaceSettings read(SettingsReader read) {
        return new WorkspaceSettings(
                read.guid(Setting.DIGEST_WORKSPACE_ID),
                TokenHosts.LOGS.read(read),
                read.duration(Setting.DIGEST_QUERY_TIMEOUT, LONGEST_QUERY));
    }
}
