package io.github.spamdigest.app.crash;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.crash.Boundary.Side;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.HttpStub;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Received;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The way of one run to its services: a gate before each of them, that counts the requests, tells of both sides of each,
 * and lets nothing through once it is closed. Thread-safe.
 */
final class Gates implements AutoCloseable {

    private final Forwarder forwarder = new Forwarder();
    private final List<String> crossed = new ArrayList<>();
    private final AzureStubs azure;
    private final Azurite azurite;
    private final Predicate<Boundary> watcher;
    private final HttpStub table;
    private final HttpStub identity;
    private final HttpsStub logs;
    private final HttpsStub graph;
    private boolean closed;
    private int inside;

    /** Opens gates; the watcher is told of each boundary, and closes all of them by saying yes. */
    Gates(AzureStubs azure, Azurite azurite, Predicate<Boundary> watcher) {
        this.azure = azure;
        this.azurite = azurite;
        this.watcher = watcher;
        table = new HttpStub(request -> pass("table", azurite.endpoint(), request));
        identity = new HttpStub(request -> pass("identity", azure.identity().endpoint(), request));
        logs = new HttpsStub(request -> pass("logs", azure.logs().uri(), request));
        graph = new HttpsStub(request -> pass("graph", azure.graph().uri(), request));
    }

    /** The app settings of a run that goes through these gates. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(azure.environment());
        environment.put(
                "DIGEST_TABLE_CONNECTION_STRING",
                azurite.connectionString()
                        .replace(azurite.endpoint().getAuthority(), table.uri().getAuthority()));
        environment.put("DIGEST_LOGS_ENDPOINT", logs.uri().toString());
        environment.put("DIGEST_GRAPH_ENDPOINT", graph.uri().toString());
        environment.put(
                "IDENTITY_ENDPOINT",
                identity.uri() + azure.identity().endpoint().getPath());
        environment.put("IDENTITY_HEADER", ManagedIdentityStub.SECRET);
        return environment;
    }

    /** The requests so far: service, method and path. */
    synchronized List<String> crossed() {
        return List.copyOf(crossed);
    }

    /** Lets nothing more through, and waits until what was let through is done. */
    synchronized void shut() {
        closed = true;
        try {
            while (inside > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        shut();
        table.close();
        identity.close();
        logs.close();
        graph.close();
    }

    private Answer pass(String service, URI target, Received request) {
        int number = enter(service + " " + request.method() + " " + request.path());
        try {
            if (isClosedAt(new Boundary(number, Side.BEFORE))) {
                return Answer.cut();
            }
            Answer answer = forwarder.forward(target, request);
            return isClosedAt(new Boundary(number, Side.AFTER)) ? Answer.cut() : answer;
        } finally {
            leave();
        }
    }

    private synchronized int enter(String request) {
        crossed.add(request);
        inside++;
        return crossed.size();
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    private boolean isClosedAt(Boundary boundary) {
        boolean closes = watcher.test(boundary);
        synchronized (this) {
            closed |= closes;
            return closed;
        }
    }
}
