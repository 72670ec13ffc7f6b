package io.github.spamdigest.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.github.spamdigest.azure.graph.GraphClient;
import io.github.spamdigest.azure.graph.GraphFailure;
import io.github.spamdigest.azure.graph.GraphMailSender;
import io.github.spamdigest.azure.graph.GraphProbe;
import io.github.spamdigest.azure.graph.Mailbox;
import io.github.spamdigest.azure.logs.Kql;
import io.github.spamdigest.azure.logs.LogAnalyticsProbe;
import io.github.spamdigest.azure.logs.LogAnalyticsSource;
import io.github.spamdigest.azure.logs.ViewKql;
import io.github.spamdigest.azure.logs.Workspace;
import io.github.spamdigest.azure.table.TableDecisionBook;
import io.github.spamdigest.azure.table.TableDigestMemory;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.life.DecisionBook;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final SignedInAs asker;
    private final TimeBudget budget;

    /**
     * Something that the query takes for granted of the engine that executes it, and what the engine does.
     *
     * @param name what is taken for granted
     * @param changesCounts whether the digest would count something else without it, or only order or rare text differs
     * @param changes what differs in the digest without it
     * @param expected what the engine should answer
     * @param actual what it answers
     */
    public record Assumption(String name, boolean changesCounts, String changes, String expected, String actual) {

        /** Whether the engine does it. */
        public boolean holds() {
            return expected.equals(actual);
        }
    }

    /** Small questions to a workspace; a {@link DigestException} says why there is no answer. */
    public interface WorkspaceProbe {

        /** What costs no more than less where Microsoft Sentinel is on. */
        int USUAL_RETENTION_DAYS = 90;

        /** Asks for nothing but an answer. */
        void ask();

        /** When the newest row of EmailEvents in this window is from, empty when there is none. */
        Optional<Instant> newestEvent(TimeWindow window);

        /** When the oldest row of EmailEvents is from, of all that a run with this window looks at; empty without any. */
        Optional<Instant> oldestEvent(TimeWindow window);

        /**
         * The tables beside EmailEvents that the query asks, with their newest row in this window: one without any has
         * none, and one that is not there, or that may not be read, is left out.
         */
        Map<String, Optional<Instant>> furtherTables(TimeWindow window);

        /** What the query takes for granted, tried on the engine of this workspace. Needs no data. */
        List<Assumption> assumptions();

        /** The end of a sentence about rows that are not there: how so many days of them come into a workspace. */
        static String route(long days) {
            return "in the Defender portal, under Microsoft Sentinel, Configuration, Tables, give EmailEvents the Analytics tier"
                    + " and " + Math.max(USUAL_RETENTION_DAYS, days) + " days; or tick EmailEvents in the connector"
                    + " Microsoft Defender XDR, and raise the table's retention to as many days";
        }
    }

    private AzureAdapters(OkHttpClient http, TokenCredential credential, SignedInAs asker, Clock clock) {
        this.http = http;
        this.credential = credential;
        this.asker = asker;
        this.budget = TimeBudget.startingNow(clock);
    }

    /** Adapters that sign in with the app's managed identity: the user-assigned one of this client id, if one is given. */
    public static AzureAdapters managedIdentity(Optional<String> clientId, Clock clock) {
        OkHttpClient http = HttpClients.create();
        return new AzureAdapters(
                http, Credentials.managedIdentity(clientId, HttpClients.forTokens(http)), SignedInAs.APP, clock);
    }

    /** Adapters that sign in as the person at the command line, at this authority. */
    public static AzureAdapters person(URI authority, Clock clock) {
        OkHttpClient http = HttpClients.create();
        return new AzureAdapters(
                http, Credentials.person(authority, HttpClients.forTokens(http)), SignedInAs.PERSON, clock);
    }

    /** The exact text that is sent to Log Analytics for a window. */
    public static String query(Hunt hunt, TimeWindow window) {
        return new Kql(hunt, window, Set.of()).text();
    }

    /** The exact text that asks Log Analytics who is in view at the end of a window. */
    public static String queryInView(Hunt hunt, TimeWindow window) {
        return new ViewKql(hunt, window).text();
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

    /** Small questions to such a workspace. */
    public WorkspaceProbe workspaceProbe(String workspaceId, URI endpoint, Duration timeout) {
        return new LogAnalyticsProbe(new Workspace(workspaceId, endpoint, timeout), credential, budget);
    }

    /** The memory of a digest in a table, by the table service's address. */
    public DigestMemory table(URI endpoint, String table, String digest) {
        return TableDigestMemory.at(endpoint, table, digest, credential, HttpClients.forAzure(http));
    }

    /** The memory of a digest in a table, by a connection string, which holds a secret and is never shown. */
    public DigestMemory table(String connectionString, String table, String digest) {
        return TableDigestMemory.connected(connectionString, table, digest, HttpClients.forAzure(http));
    }

    /** The decisions about a digest, in a table of their own beside this one. */
    public DecisionBook decisions(URI endpoint, String table, String digest) {
        return TableDecisionBook.at(endpoint, table, digest, credential, HttpClients.forAzure(http));
    }

    /** The same by a connection string. */
    public DecisionBook decisions(String connectionString, String table, String digest) {
        return TableDecisionBook.connected(connectionString, table, digest, HttpClients.forAzure(http));
    }

    /** Whom the sign-in to storage names, as it claims; empty where it names nobody. */
    public String signedInName() {
        TokenRequestContext storage = new TokenRequestContext().addScopes("https://storage.azure.com/.default");
        return NamedInToken.of(new SignIn(credential).getTokenSync(storage).getToken());
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
        return sender(graph, sender, recipients, bcc, saveToSent);
    }

    /** Writes a mail for this mailbox that is never sent, so that the first real one need not wait for the SDK's classes. */
    public void warmUpMail(URI graph, String sender) {
        sender(graph, sender, List.of(sender), false, false).warmUp();
    }

    private GraphMailSender sender(URI graph, String sender, List<String> recipients, boolean bcc, boolean saveToSent) {
        Mailbox mailbox = new Mailbox(graph, scope(graph), sender, recipients, bcc, saveToSent);
        return new GraphMailSender(mailbox, new GraphFailure(mailbox, asker), credential, http, budget);
    }

    /** Sends nothing; throws why mail cannot be sent as this mailbox through Graph, or that Graph did not tell. */
    public void checkMailbox(URI graph, String sender) {
        Mailbox mailbox = new Mailbox(graph, scope(graph), sender, List.of(), false, false);
        new GraphProbe(mailbox, new GraphFailure(mailbox, asker), GraphClient.of(mailbox, credential, http)).ask();
    }

    /** Throws why there is no token for Graph, and throws the token away if there is one. */
    public void checkSignIn(URI graph) {
        new SignIn(credential).getTokenSync(new TokenRequestContext().addScopes(scope(graph)));
    }

    private static String scope(URI graph) {
        return "https://" + graph.getAuthority() + "/.default";
    }

    /** Gives the connections back, so that a command line ends at once. */
    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
