package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.azure.Credentials;
import io.github.spamdigest.azure.HttpClients;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Graph receives. */
class GraphMailSenderTest {

    private final GraphFixture fixture = new GraphFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theMailIsPostedOnceFromTheMailboxWithTheToken() {
        fixture.sender().send(GraphFixture.digest());

        Received request = fixture.graph.onlyRequest();
        assertEquals("POST", request.method());
        assertEquals("/v1.0/users/soc-digest%40contoso.example/sendMail", request.path());
        assertEquals(
                "Bearer " + GraphFixture.TOKEN, request.header("Authorization").orElseThrow());
        assertEquals("application/json", request.header("Content-Type").orElseThrow());
        assertEquals(
                String.valueOf(request.body().length),
                request.header("Content-Length").orElseThrow());
    }

    @Test
    void theMailHasItsSubjectItsHtmlAndItsRecipients() {
        fixture.sender().send(GraphFixture.digest());

        JsonNode message = received().get("Message");
        assertEquals("Nothing needs you", message.get("subject").textValue());
        assertEquals("html", message.at("/body/contentType").textValue());
        assertEquals("<p>ıİ şğ \"</p>", message.at("/body/content").textValue());
        assertEquals(
                List.of("soc@contoso.example", "ciso@contoso.example"),
                message.get("toRecipients").findValuesAsText("address"));
        assertFalse(message.has("bccRecipients"));
        assertFalse(received().get("SaveToSentItems").booleanValue());
    }

    @Test
    void recipientsInBccAreNotInTo() {
        fixture.bcc = true;
        fixture.saveToSentItems = true;

        fixture.sender().send(GraphFixture.digest());

        JsonNode message = received().get("Message");
        assertEquals(
                List.of("soc@contoso.example", "ciso@contoso.example"),
                message.get("bccRecipients").findValuesAsText("address"));
        assertFalse(message.has("toRecipients"));
        assertTrue(received().get("SaveToSentItems").booleanValue());
    }

    @Test
    void attachmentsArriveByteForByteAndTheImageIsInline() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0, -1, 13, 10};
        byte[] csv = "domain;deliveries\r\nevil[.]example;7".getBytes(StandardCharsets.UTF_8);

        fixture.sender()
                .send(GraphFixture.digest(
                        "Subject",
                        List.of(
                                Attachment.inline("donut.png", "image/png", png),
                                new Attachment("digest.csv", "text/csv; charset=utf-8", csv))));

        JsonNode files = received().at("/Message/attachments");
        assertEquals(2, files.size());
        assertEquals(
                "#microsoft.graph.fileAttachment", files.at("/0/@odata.type").textValue());
        assertEquals("donut.png", files.at("/0/name").textValue());
        assertEquals("donut.png", files.at("/0/contentId").textValue());
        assertTrue(files.at("/0/isInline").booleanValue());
        assertArrayEquals(png, files.at("/0/contentBytes").binaryValue());
        assertEquals("digest.csv", files.at("/1/name").textValue());
        assertEquals("text/csv; charset=utf-8", files.at("/1/contentType").textValue());
        assertFalse(files.at("/1/isInline").booleanValue());
        assertFalse(files.get(1).has("contentId"));
        assertArrayEquals(csv, files.at("/1/contentBytes").binaryValue());
    }

    @Test
    void hostileTextStaysText() {
        fixture.sender = "x/../admin?a=b#@contoso.example";
        fixture.recipients = List.of("a\"}},{\"x\":\"<b>@evil.example");

        fixture.sender()
                .send(GraphFixture.digest("Spam\r\nBcc: all@contoso.example\u2028\"},\"x\":\"\u0000", List.of()));

        JsonNode message = received().get("Message");
        assertEquals(
                "Spam Bcc: all@contoso.example \"},\"x\":\"",
                message.get("subject").textValue());
        assertEquals(
                List.of("a\"}},{\"x\":\"<b>@evil.example"),
                message.get("toRecipients").findValuesAsText("address"));
        Received request = fixture.graph.onlyRequest();
        assertEquals("/v1.0/users/x%2F..%2Fadmin%3Fa%3Db%23%40contoso.example/sendMail", request.path());
    }

    @Test
    void twoDigestsThroughOneSenderAreBothWhole() {
        GraphMailSender sender = fixture.sender();

        sender.send(GraphFixture.digest("first", List.of()));
        sender.send(GraphFixture.digest("second", List.of()));

        assertEquals(
                List.of("first", "second"),
                fixture.graph.requests().stream()
                        .map(request -> GraphFixture.json(request)
                                .at("/Message/subject")
                                .textValue())
                        .toList());
    }

    @Test
    void aTrailingSlashOfTheBaseUrlDoesNotMatter() {
        fixture.baseUrl = fixture.graph.uri().resolve("/");

        fixture.sender().send(GraphFixture.digest());

        assertTrue(fixture.graph.onlyRequest().path().startsWith("/v1.0/users/"));
    }

    @Test
    void noOtherHostGetsTheToken() {
        try (HttpsStub other = new HttpsStub(request -> Answer.status(202))) {
            GraphClient.of(fixture.mailbox(), fixture.credential, HttpClients.create())
                    .users()
                    .byUserId("x")
                    .sendMail()
                    .withUrl("https://127.0.0.1:" + other.port() + "/sendMail")
                    .post(new GraphMessage(fixture.mailbox()).of(GraphFixture.digest()));

            assertEquals(Optional.empty(), other.onlyRequest().header("Authorization"));
        }
    }

    @Test
    void theManagedIdentityIsAskedForTheScopeInItsOwnName() {
        OkHttpClient client = HttpClients.create();
        try (ManagedIdentityStub platform = new ManagedIdentityStub()) {
            fixture.credential =
                    Credentials.managedIdentity(Optional.of("00000000-1111-2222"), HttpClients.forAzure(client));

            fixture.sender().send(GraphFixture.digest());

            assertEquals(
                    "Bearer " + ManagedIdentityStub.TOKEN,
                    fixture.graph.onlyRequest().header("Authorization").orElseThrow());
            String query = platform.onlyRequest().query();
            assertTrue(query.contains("client_id=00000000-1111-2222"), query);
            assertTrue(query.contains("graph.contoso.example"), query);
        }
    }

    @Test
    void theSystemAssignedIdentityHasNoClientId() {
        OkHttpClient client = HttpClients.create();
        try (ManagedIdentityStub platform = new ManagedIdentityStub()) {
            fixture.credential = Credentials.managedIdentity(Optional.empty(), HttpClients.forAzure(client));

            fixture.sender().send(GraphFixture.digest());

            assertFalse(platform.onlyRequest().query().contains("client_id"));
        }
    }

    private JsonNode received() {
        return GraphFixture.json(fixture.graph.onlyRequest());
    }
}
