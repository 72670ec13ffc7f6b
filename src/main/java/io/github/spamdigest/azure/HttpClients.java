package io.github.spamdigest.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;

/** The HTTP clients of one run: they share connections and threads and differ in their timeouts. */
public final class HttpClients {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** A row has at most 1 MiB, a refusal a few lines. */
    private static final BodyLimit LIMIT = new BodyLimit(8);

    private static final Set<String> TEXTS = Set.of("code");

    private HttpClients() {}

    /** A client with explicit timeouts; make one for each run. */
    public static OkHttpClient create() {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .writeTimeout(ANSWER)
                .readTimeout(ANSWER)
                .addInterceptor(new TruncatedJsonGuard(TEXTS, HttpClients::readable))
                .addInterceptor(LIMIT)
                .build();
    }

    /** A refusal as it came, or nothing of it when no reader would come to its end. */
    private static String readable(String body) {
        return TruncatedJsonGuard.isReadable(body.getBytes(StandardCharsets.UTF_8), TEXTS) ? body : "{}";
    }

    /** The same client for the Azure SDKs. */
    public static HttpClient forAzure(OkHttpClient shared) {
        return forAzure(shared, ANSWER);
    }

    /** The same client for whoever gives out tokens: a silent one must not use up the run's time. */
    static HttpClient forTokens(OkHttpClient shared) {
        return forAzure(shared, TimeBudget.TOKEN);
    }

    private static HttpClient forAzure(OkHttpClient shared, Duration answer) {
        // The builder replaces the shared client's timeouts by its own defaults, so they are said again.
        return new OkHttpAsyncHttpClientBuilder(shared)
                .connectionTimeout(answer.compareTo(CONNECT) < 0 ? answer : CONNECT)
                .writeTimeout(answer)
                .readTimeout(answer)
                .responseTimeout(answer)
                .callTimeout(answer)
                .build();
    }
}
