package io.github.spamdigest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server on the loopback that records what it receives; queued answers go first, then the handler's. Thread-safe. */
abstract class StubServer implements AutoCloseable {

    static {
        // Else the JDK's server holds an answer's body back until its head is acknowledged, 40 ms later.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<Received> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> queue = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private final Function<Received, Answer> handler;
    private volatile Function<Received, Optional<Answer>> aside = request -> Optional.empty();

    StubServer(HttpServer server, Function<Received, Answer> handler) {
        this.server = server;
        this.handler = handler;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static InetSocketAddress anyLoopbackPort() {
        return new InetSocketAddress("127.0.0.1", 0);
    }

    /** The port it listens on. */
    public final int port() {
        return server.getAddress().getPort();
    }

    /** Queues answers for the next requests. */
    public final void willAnswer(Answer... answers) {
        synchronized (queue) {
            queue.addAll(List.of(answers));
        }
    }

    /** Requests that this answers take no queued answer and are not recorded: they are not what a test is about. */
    public final void setAside(Function<Received, Optional<Answer>> answers) {
        aside = answers;
    }

    /** What was received so far, in order. */
    public final List<Received> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** The one request that was received; fails when there were more or none. */
    public final Received onlyRequest() {
        List<Received> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, but there were " + all.size() + ": "
                    + all.stream()
                            .map(request -> request.method() + " " + request.path())
                            .toList());
        }
        return all.get(0);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer next = peekQueued();
            boolean readsBody = next == null || next.ending() != Answer.Ending.REFUSED;
            Received received = received(exchange, readsBody ? readBody(exchange) : new byte[0]);
            Optional<Answer> other = aside.apply(received);
            if (other.isPresent()) {
                answer(exchange, other.get());
                return;
            }
            Answer queued = nextQueued();
            requests.add(received);
            answer(exchange, queued == null ? handler.apply(received) : queued);
        }
    }

    private @Nullable Answer peekQueued() {
        synchronized (queue) {
            return queue.peek();
        }
    }

    private @Nullable Answer nextQueued() {
        synchronized (queue) {
            return queue.poll();
        }
    }

    private static byte[] readBody(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readAllBytes();
        }
    }

    private static Received received(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                body);
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.ending() != Answer.Ending.TRICKLE) {
            pause(answer);
        }
        if (answer.ending() == Answer.Ending.CUT || answer.ending() == Answer.Ending.REFUSED) {
            // Closing an exchange that has no status yet closes the connection.
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (answer.ending() == Answer.Ending.TRICKLE) {
            trickle(exchange.getResponseBody(), answer);
        } else if (body.length > 0) {
            int length = answer.ending() == Answer.Ending.HALF ? body.length / 2 : body.length;
            exchange.getResponseBody().write(body, 0, length);
        }
    }

    private void trickle(OutputStream out, Answer answer) throws IOException {
        for (byte next : answer.body()) {
            pause(answer);
            out.write(next);
            out.flush();
        }
    }

    private void pause(Answer answer) {
        try {
            // A test that ends does not wait for a late answer.
            closed.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
