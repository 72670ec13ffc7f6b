package io.github.spamdigest.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.azure.functions.ExecutionContext;
import io.github.spamdigest.azure.logs.Kql;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.ExecutedLogs;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.KqlEngine;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.Mockito;

/**
 * Log Analytics that executes what it is asked over the sample's events, Graph and the identity endpoint, all on the loopback, and a timer to tick. As a
 * registered extension it has a real table of its own, and ends, with each test.
 */
public final class AzureStubs implements AutoCloseable, BeforeEachCallback, AfterEachCallback {

    /** The events never change, so what was counted once is counted. */
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private HttpsStub logs = new HttpsStub(AzureStubs::answer);
    private HttpsStub graph = new HttpsStub(request -> Answer.status(202));
    private ManagedIdentityStub identity = new ManagedIdentityStub();

    @Override
    public void beforeEach(ExtensionContext context) {
        Azurite azurite = AzuriteExtension.of(context);
        start(azurite.connectionString(), azurite.newTable());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** Points the settings at the stubs and at this table. */
    public void start(String connectionString, String table) {
        environment.putAll(Map.of(
                "DIGEST_WORKSPACE_ID",
                "11111111-2222-3333-4444-555555555555",
                "DIGEST_RECIPIENTS",
                "soc@contoso.example,lead@contoso.example",
                "DIGEST_SENDER",
                "spam-digest@contoso.example",
                "DIGEST_DUE",
                "23:59",
                "DIGEST_TABLE",
                table,
                "DIGEST_TABLE_CONNECTION_STRING",
                connectionString,
                "DIGEST_LOGS_ENDPOINT",
                logs.uri().toString(),
                "DIGEST_GRAPH_ENDPOINT",
                graph.uri().toString()));
    }

    /** Ticks at an instant and returns the last line that was logged. */
    public String tick(String instant) {
        return tick(instant, Map.of());
    }

    /** Ticks with more settings, which win. */
    public String tick(String instant, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return tickOnly(instant, all);
    }

    String tickOnly(String instant, Map<String, String> settings) {
        lines.clear();
        ExecutionContext context = Mockito.mock(ExecutionContext.class);
        Mockito.when(context.getLogger()).thenReturn(logger(lines));
        Mockito.when(context.getInvocationId()).thenReturn("invocation-1");
        new DailyDigestFunction(settings, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)).run("{}", context);
        return lines.get(lines.size() - 1);
    }

    /** What the last tick logged, each line after its level. */
    List<String> log() {
        return List.copyOf(lines);
    }

    /** Log Analytics. */
    public HttpsStub logs() {
        return logs;
    }

    /** Microsoft Graph, which accepts every mail. */
    public HttpsStub graph() {
        return graph;
    }

    /** The platform's endpoint for tokens. */
    public ManagedIdentityStub identity() {
        return identity;
    }

    /** The app settings. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What Graph was sent so far, in order. */
    public List<Mail> mails() {
        return graph.requests().stream().map(request -> Mail.of(request.body())).toList();
    }

    /** An answer that the service marks as incomplete. */
    Answer partialAnswer() {
        TimeWindow window = TimeWindow.endingAt(SampleEvents.END, Hunt.DEFAULT_LOOKBACK_DAYS);
        Kql kql = new Kql(new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, Hunt.DEFAULT_TOP), window, Set.of());
        ObjectNode answer =
                Sample.EVENTS.run(Map.of("query", kql.text())).get("answer").deepCopy();
        answer.putObject("error").put("code", "PartialError").put("message", "There were some errors");
        return Answer.json(answer.toString());
    }

    @Override
    public void close() {
        logs.close();
        graph.close();
        identity.close();
    }

    private static Answer answer(Received request) {
        return ANSWERS.computeIfAbsent(request.text(), text -> ExecutedLogs.answer(Sample.EVENTS, request));
    }

    /** Sent to the engine when somebody first asks, and kept. */
    private static final class Sample {
        static final KqlEngine.Events EVENTS = KqlEngine.events(SampleEvents.rows());
    }

    private static Logger logger(List<String> lines) {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }
}
