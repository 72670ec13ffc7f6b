package io.github.spamdigest.app.crash;

import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/** Sends a request on to the service that it was meant for, and brings the answer back. Thread-safe. */
final class Forwarder {

    /** What a connection says of itself, not of the request. */
    private static final Set<String> HOP = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The target's answer; only its scheme, host and port are used. */
    Answer forward(URI target, Received request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder out = HttpRequest.newBuilder(
                        URI.create(target.getScheme() + "://" + target.getAuthority() + request.path() + query))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, values) -> {
            if (!HOP.contains(name)) {
                values.forEach(value -> out.header(name, value));
            }
        });
        try {

            return answer(client.send(out.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while " + target + " worked", e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Answer answer = Answer.status(response.statusCode()).withBody(response.body());
        for (String name : response.headers().map().keySet()) {
            if (!HOP.contains(name) && !name.startsWith(":")) {
                answer = answer.with(name, response.headers().firstValue(name).orElse(""));
            }
        }
        return answer;
    }
}
