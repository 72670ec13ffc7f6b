package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.settings.TokenHosts;
import io.github.spamdigest.core.DigestException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tick with a setting that names another host than its service's. */
class NoTokenElsewhereTest {

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    /** This address would reach the stubs, so whatever was sent to it would be seen. */
    @ParameterizedTest
    @EnumSource(
            value = TokenHosts.class,
            names = {"TABLES", "GRAPH", "AUTHORITY"})
    void aHostThatGetsNoTokenLeadsToNoRequestAtAll(TokenHosts hosts) {
        String address = "https://[::ffff:127.0.0.1]:" + azure.graph().port();
        Map<String, String> wrong = Map.of(
                hosts.setting().name(),
                address,
                "DIGEST_TABLE_CONNECTION_STRING",
                hosts == TokenHosts.TABLES ? "" : azure.environment().get("DIGEST_TABLE_CONNECTION_STRING"));
        DigestException failure = assertThrows(DigestException.class, () -> azure.tick("2026-11-22T23:59:30Z", wrong));
        assertTrue(failure.sentence().contains(hosts.setting() + " is '" + address + "'"), failure.sentence());
        assertEquals(List.of(), azure.identity().requests());
        assertEquals(List.of(), azure.logs().requests());
        assertEquals(List.of(), azure.graph().requests());
    }

    @Test
    void aLogAnalyticsHostThatGetsNoTokenIsNeverAskedAndTheOperatorsAreTold() {
        Map<String, String> wrong = Map.of(
                "DIGEST_LOGS_ENDPOINT",
                "https://[::ffff:127.0.0.1]:" + azure.logs().port());
        assertThrows(DigestException.class, () -> azure.tick("2026-11-22T23:59:30Z", wrong));
        assertEquals(List.of(), azure.logs().requests());
        assertTrue(azure.mails().get(0).html().contains("DIGEST_LOGS_ENDPOINT is"));
    }
}
