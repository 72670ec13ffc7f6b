package io.github.spamdigest.bench.cold;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.Mail;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Received;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of one digest on the loopback, all over TLS and by tokens, as the deployed app uses them. */
final class Stage implements AutoCloseable {

    private static final Instant DUE = Instant.parse("2026-11-22T23:59:30Z");

    private final AzureStubs azure = new AzureStubs();
    private final ManagedIdentityStub identity = new ManagedIdentityStub(Stage::token);
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpsStub slow = new HttpsStub(this::answeredLate);
    private final Azurite azurite;
    private final Duration wait;

    /** Services of which Log Analytics takes this long to answer. */
    Stage(Path folder, Duration wait) {
        this.wait = wait;
        azurite = Azurite.startWithTokens(folder);
        azure.start(azurite.connectionString(), azurite.newTable());
    }

    /** The settings of a digest in a new table, in which the run of the day before is remembered. */
    Map<String, String> morning() {
        String table = azurite.newTable();
        String yesterday = DUE.minus(Duration.ofDays(1)).toString();
        String done = azure.tick(yesterday, Map.of("DIGEST_TABLE", table));
        if (!done.contains("outcome=SENT")) {
            throw new IllegalStateException("yesterday is missing: " + done);
        }
        Map<String, String> settings = new HashMap<>(azure.environment());
        settings.remove("DIGEST_TABLE_CONNECTION_STRING");
        settings.put("DIGEST_TABLE_ENDPOINT", azurite.endpoint().toString());
        settings.put("DIGEST_TABLE", table);
        settings.put("DIGEST_LOGS_ENDPOINT", slow.uri().toString());
        settings.put("IDENTITY_ENDPOINT", identity.endpoint().toString());
        settings.put("IDENTITY_HEADER", ManagedIdentityStub.SECRET);
        return settings;
    }

    /** When the digest is due. */
    static String due() {
        return DUE.toString();
    }

    /** When nothing is due. */
    static String later() {
        return DUE.plus(Duration.ofHours(1)).toString();
    }

    /** What was accepted so far. */
    List<Mail> mails() {
        return azure.mails();
    }

    @Override
    public void close() {
        slow.close();
        identity.close();
        azure.close();
        azurite.close();
    }

    private Answer answeredLate(Received request) {
        URI stub = azure.logs().uri().resolve(request.path());
        HttpRequest forwarded = HttpRequest.newBuilder(stub)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .build();
        try {
            String answer = client.send(forwarded, HttpResponse.BodyHandlers.ofString()).body();
            Thread.sleep(wait.toMillis());
            return Answer.json(answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the stub of Log Analytics gave no answer", e);
        }
    }

    /** A token that nobody signed, for whatever it is asked for: the services here read it and check no signature. */
    private static Answer token(Received request) {
        String audience = "";
        for (String part : request.query().split("&")) {
            if (part.startsWith("resource=")) {
                audience = URLDecoder.decode(part.substring("resource=".length()), StandardCharsets.UTF_8);
            }
        }
        long now = Instant.now().getEpochSecond();
        String claims = "{\"aud\":\"" + audience.replaceAll("/+$", "") + "\",\"iss\":\"https://sts.windows.net/contoso/\","
                + "\"iat\":" + (now - 60) + ",\"nbf\":" + (now - 60) + ",\"exp\":" + (now + 86_400) + "}";
        return ManagedIdentityStub.token(
                part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + part("unsigned"));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
