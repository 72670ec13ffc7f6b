package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.azure.graph.GraphFixture;
import io.github.spamdigest.azure.logs.LogAnalyticsStub;
import io.github.spamdigest.azure.logs.Samples;
import io.github.spamdigest.azure.table.Interference;
import io.github.spamdigest.azure.table.TableClients;
import io.github.spamdigest.azure.table.TableDigestMemory;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.TestCertificate;
import java.net.URI;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No service is told anything before it has proved who it is. */
class TlsTest {

    private final GraphFixture graph = new GraphFixture();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNothingFromAnyClient() {
        assertGetsNothing(TestCertificate.untrustedServerContext());
    }

    @Test
    void aTrustedCertificateOfAnotherHostGetsNothingFromAnyClient() {
        assertGetsNothing(TestCertificate.otherHostServerContext());
    }

    private void assertGetsNothing(SSLContext context) {
        try (HttpsStub impostor = new HttpsStub(context, request -> Answer.status(202))) {
            for (Executable step : steps(impostor.uri())) {
                DigestException failure = assertThrows(DigestException.class, step);
                assertTrue(failure.sentence().contains("TLS"), failure.sentence());
                assertEquals(DigestException.Kind.FAILED, failure.kind(), failure.sentence());
            }
            assertEquals(List.of(), impostor.requests());
        }
    }

    private List<Executable> steps(URI impostor) {
        graph.baseUrl = impostor;
        String table = "TableEndpoint=" + impostor + ";AccountName=" + Azurite.ACCOUNT + ";AccountKey=" + Azurite.KEY;
        return List.of(
                () -> LogAnalyticsStub.source(impostor, LogAnalyticsStub.TOKEN)
                        .find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of()),
                () -> new TableDigestMemory(
                                TableClients.connected(table, "Digest", new Interference().wire()), "contoso")
                        .head(),
                () -> graph.sender().send(GraphFixture.digest()));
    }
}
