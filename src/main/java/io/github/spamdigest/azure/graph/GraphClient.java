package io.github.spamdigest.azure.graph;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter.Clouds;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.spamdigest.azure.SignIn;
import io.github.spamdigest.azure.TimeBudget;
import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Makes a Graph client that sends each request once and gives its token to one host. */
public final class GraphClient {

    private GraphClient() {}

    /** A client for the mailbox's Graph. */
    public static GraphServiceClient of(Mailbox mailbox, TokenCredential credential, OkHttpClient shared) {
        // The SDK's own list of hosts would leave other hosts, such as sovereign clouds', silently without a token.
        AzureIdentityAuthenticationProvider token = new AzureIdentityAuthenticationProvider(
                new SignIn(credential), new String[] {mailbox.host()}, mailbox.scope());
        BaseGraphRequestAdapter adapter =
                new BaseGraphRequestAdapter(token, Clouds.GLOBAL_CLOUD, "v1.0", sendingOnce(shared));
        adapter.setBaseUrl(mailbox.versionedUrl());
        return new GraphServiceClient(adapter);
    }

    /** Without the SDK's interceptors: they would send a mail again after an answer that may have accepted it. */
    private static OkHttpClient sendingOnce(OkHttpClient shared) {
        return shared.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                // HTTP/2 can lose a request in ways that do not say whether it was handled.
                .protocols(List.of(Protocol.HTTP_1_1))
                .callTimeout(TimeBudget.MAIL)
                .addInterceptor(new SendingOnce())
                .eventListener(new SendAttempt.Listener())
                .build();
    }

    /** Marks each body as sent at most once: OkHttp still tries a host's other addresses, but repeats no request. */
    private static final class SendingOnce implements Interceptor {

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            RequestBody body = request.body();
            return chain.proceed(
                    body == null
                            ? request
                            : request.newBuilder()
                                    .method(request.method(), new OneShot(body))
                                    .build());
        }
    }

    private static final class OneShot extends RequestBody {

        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
