package io.github.spamdigest.azure;

import com.azure.core.credential.TokenCredential;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;

/**
 * The adapters for Azure, all signed in as the same identity and over the same connections. Made for one run, whose time
 * they share from their making on, and closed
 * after it; the adapters must not be used after that. Making one touches no network.
 */
public final class AzureAdapters implements AutoCloseable {

    private final OkHttpClient http;
    private final TokenCredential credential;
    private final TimeBudget budget;

    private AzureAdapters(OkHttpClient http, TokenCredential credential, Clock clock) {
        this.http = http;
        this.credential = credential;
        this.budget = TimeBudget.startingNow(clock);
    }

    /** Adapters that sign in with the app's managed identity: the user-assigned one of this client id, if one is given. */
    public static AzureAdapters managedIdentity(Optional<String> clientId, Clock clock) {
        OkHttpClient http = HttpClients.create();
        return new AzureAdapters(http, Credentials.managedIdentity(clientId, HttpClients.forTokens(http)), clock);
    }

    /** Adapters that sign in as the person at the command line, at this authority. */
    public static AzureAdapters person(URI authority, Clock clock) {
        OkHttpClient http = HttpClients.create();
        return new AzureAdapters(http, Credentials.person(authority, HttpClients.forTokens(http)), clock);
    }

    /** The exact text that is sent to Log Analytics for a window. */
    public static String query(Hunt hunt, TimeWindow window) {
        return new Kql(hunt, window, Set.of()).text();
    }

    /**
     * The events of a Log Analytics workspace.
     *
     * @param workspaceId its GUID
     * @param endpoint the API's address, without a path
     * @param timeout how long it may work on a query, at most 10 minutes
     */
    public SpamSource logAnalytics(String workspaceId, URI endpoint, Duration timeout) {
        return new LogAnalyticsSource(new Workspace(workspaceId, endpoint, timeout), credential, budget);
    }

    /** The memory of a digest in a table, by the table service's address. */
    public DigestMemory table(URI endpoint, String table, String digest) {
        return TableDigestMemory.at(endpoint, table, digest, credential, HttpClients.forAzure(http));
    }

    /** The memory of a digest in a table, by a connection string, which holds a secret and is never shown. */
    public DigestMemory table(String connectionString, String table, String digest) {
        return TableDigestMemory.connected(connectionString, table, digest, HttpClients.forAzure(http));
    }

    /**
     * A sender through Microsoft Graph.
     *
     * @param graph Graph's address, without the version; the only host that gets a token
     * @param sender the mailbox that sends
     * @param recipients who receives, at least one
     * @param bcc whether recipients are hidden from each other
     * @param saveToSent whether the mailbox keeps a copy
     */
    public DigestSender graph(URI graph, String sender, List<String> recipients, boolean bcc, boolean saveToSent) {
        String scope = "https://" + graph.getAuthority() + "/.default";
        return new GraphMailSender(
                new Mailbox(graph, scope, sender, recipients, bcc, saveToSent), credential, http, budget);
    }

    /** Gives the connections back, so that a command line ends at once. */
    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
