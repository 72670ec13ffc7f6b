package io.github.spamdigest.azure.table;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** The sign-in by a token, as a managed identity does it, on a real table service over TLS. */
class TableTokenTest {

    @Test
    void aRunIsRememberedByToken(@TempDir Path folder) {
        try (Azurite azurite = Azurite.startWithTokens(folder)) {
            DigestMemory memory = memory(azurite.endpoint(), "https://storage.azure.com");
            Head claimed = memory.replace(Heads.claimed(memory.head(), DAY)).orElseThrow();
            Head after = memory.remember(
                            Heads.sent(claimed, DAY), Memories.of(DAY, 1, "a.example"), Memories.report(DAY))
                    .orElseThrow();
            assertEquals(after, memory.head());
            assertEquals(new RecallResult.Found(Memories.of(DAY, 1, "a.example")), memory.recall(DAY));

            DigestMemory stranger = memory(azurite.endpoint(), "https://vault.contoso.example");
            DigestException refused = assertThrows(DigestException.class, stranger::head);
            assertTrue(refused.sentence().contains("(403"), refused.sentence());
        }
    }

    @Test
    void noTokenGoesOverAnOpenWire() {
        DigestException refused = assertThrows(
                DigestException.class, () -> memory(URI.create("http://contoso.example"), "https://storage.azure.com"));
        assertEquals(DigestException.Kind.USAGE, refused.kind());
    }

    private static DigestMemory memory(URI endpoint, String audience) {
        return TableDigestMemory.at(
                endpoint, "Digest", "contoso", credential(audience), new OkHttpAsyncHttpClientBuilder().build());
    }

    /** A token that nobody signed: the service under test reads it and checks no signature. */
    private static TokenCredential credential(String audience) {
        long now = OffsetDateTime.now().toEpochSecond();
        String claims = "{\"aud\":\"" + audience + "\",\"iss\":\"https://sts.windows.net/contoso/\",\"iat\":"
                + (now - 60) + ",\"nbf\":" + (now - 60) + ",\"exp\":" + (now + 3600) + "}";
        String token = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + part("unsigned");
        return request -> Mono.just(new AccessToken(token, OffsetDateTime.now().plusHours(1)));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
