package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** The stubs do what the tests rely on. */
class StubsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theHttpsStubRecordsTheRequestAndAnswersInTurn() throws Exception {
        try (HttpsStub stub = new HttpsStub()) {
            stub.willAnswer(Answer.status(429).with("Retry-After", "7"), Answer.json("{}"));

            HttpResponse<String> first = post(stub.uri(), "ılık");
            HttpResponse<String> second = post(stub.uri(), "again");

            assertEquals(429, first.statusCode());
            assertEquals("7", first.headers().firstValue("retry-after").orElseThrow());
            assertEquals("{}", second.body());
            assertEquals("ılık", stub.requests().get(0).text());
            assertEquals("/a/b", stub.requests().get(0).path());
            assertEquals("c=d", stub.requests().get(0).query());
            assertEquals("yes", stub.requests().get(0).header("X-INQUIRY").orElseThrow());
        }
    }

    @Test
    void aCutConnectionHasRecordedTheWholeRequest() {
        try (HttpsStub stub = new HttpsStub()) {
            stub.willAnswer(Answer.cut());

            assertThrows(IOException.class, () -> post(stub.uri(), "body"));

            assertArrayEquals("body".getBytes(), stub.requests().get(0).body());
        }
    }

    @Test
    void anUntrustedCertificateIsRefused() {
        try (HttpsStub stub = new HttpsStub(TestCertificate.untrustedServerContext(), request -> Answer.status(200))) {
            assertThrows(SSLException.class, () -> post(stub.uri(), "body"));
            assertTrue(stub.requests().isEmpty());
        }
    }

    @Test
    void aManagedIdentityCredentialGetsItsTokenFromTheStub() {
        try (ManagedIdentityStub stub = new ManagedIdentityStub()) {
            AccessToken token = new ManagedIdentityCredentialBuilder()
                    .clientId("11111111-2222-3333-4444-555555555555")
                    .httpClient(new OkHttpAsyncHttpClientBuilder().build())
                    .build()
                    .getTokenSync(new TokenRequestContext().addScopes("https://graph.contoso.example/.default"));

            assertNotNull(token);
            assertEquals(ManagedIdentityStub.TOKEN, token.getToken());
            Received request = stub.onlyRequest();
            assertTrue(request.query().contains("resource=https"), request.query());
            assertEquals(
                    ManagedIdentityStub.SECRET,
                    request.header("X-IDENTITY-HEADER").orElseThrow());
        }
    }

    private HttpResponse<String> post(URI server, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve("/a/b?c=d"))
                        .header("X-Inquiry", "yes")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
