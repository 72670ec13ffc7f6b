package io.github.spamdigest.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Stands between the product and a real table service, and can fail in its place. */
public final class TableProxy extends StubServer {

    private static final Set<String> OF_THE_LINE =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

    private final Line line;

    /** Passes everything on. */
    public TableProxy(Azurite azurite) {
        this(new Line(azurite));
    }

    private TableProxy(Line line) {
        super(server(), line::answer);
        this.line = line;
    }

    /** How to sign in to the service through here. */
    public String connectionString() {
        return "DefaultEndpointsProtocol=http;AccountName=" + Azurite.ACCOUNT + ";AccountKey=" + Azurite.KEY
                + ";TableEndpoint=http://127.0.0.1:" + port() + "/" + Azurite.ACCOUNT + ";";
    }

    /** Answers so in the service's place, until it is healed. */
    public void failWith(Answer answer) {
        line.failure = answer;
        line.fails = request -> true;
        line.passesOn = false;
    }

    /** The service does as it is told, and the answers to such requests get lost, until it is healed. */
    public void loseAnswersTo(Predicate<Received> requests) {
        line.failure = Answer.cut();
        line.fails = requests;
        line.passesOn = true;
    }

    /** Passes everything on again. */
    public void heal() {
        line.fails = request -> false;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(anyLoopbackPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line to the service. */
    private static final class Line {

        private final HttpClient client = HttpClient.newHttpClient();
        private final URI service;
        private volatile Predicate<Received> fails = request -> false;
        private volatile Answer failure = Answer.cut();
        private volatile boolean passesOn;

        Line(Azurite azurite) {
            service = azurite.endpoint();
        }

        Answer answer(Received request) {
            if (!fails.test(request)) {
                return pass(request);
            }
            if (passesOn) {
                pass(request);
            }
            return failure;
        }

        private Answer pass(Received request) {
            try {
                HttpResponse<byte[]> response = client.send(copy(request), HttpResponse.BodyHandlers.ofByteArray());
                Map<String, String> headers = new HashMap<>(response.headers().map().entrySet().stream()
                        .filter(header -> !OF_THE_LINE.contains(header.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, header -> header.getValue().get(0))));
                return new Answer(response.statusCode(), headers, response.body(), Duration.ZERO, Answer.Ending.WHOLE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answer.cut();
            }
        }

        private HttpRequest copy(Received request) {
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            HttpRequest.Builder copy = HttpRequest.newBuilder(service.resolve(request.path() + query))
                    .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
            request.headers().forEach((name, values) -> {
                if (!OF_THE_LINE.contains(name)) {
                    values.forEach(value -> copy.header(name, value));
                }
            });
            return copy.build();
        }
    }
}
