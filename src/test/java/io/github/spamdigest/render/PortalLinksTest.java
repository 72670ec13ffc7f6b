package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The addresses as the portals read them. */
class PortalLinksTest {

    private static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);

    private static final String RESOURCE = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/soc"
            + "/providers/Microsoft.OperationalInsights/workspaces/soc-logs";

    private static final FreemarkerRenderer.Portals PORTALS = new FreemarkerRenderer.Portals(
            Optional.of("https://security.contoso.example"),
            Optional.of(new FreemarkerRenderer.Portals.Workspace(
                    "https://portal.contoso.example", "99999999-2222-3333-4444-555555555555", RESOURCE)));

    private static final int SHORT = 1_100;

    private final PortalLinks links = PortalLinks.ofSpam(PORTALS, WINDOW);

    @Test
    void defenderOpensWithTheQueryInItsOwnWords() throws IOException {
        String link = links.of(new SenderDomain("fabrikam.example")).defender();

        Matcher parts = matched(
                "https://security\\.contoso\\.example/v2/advanced-hunting\\?query=([\\w-]+)&timeRangeId=month", link);
        String query = unzipped(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_16LE);
        assertEquals(query(DomainQuery.Surface.DEFENDER), query);
        assertTrue(query.contains("| where Timestamp > WindowStart and Timestamp <= WindowEnd"), query);
    }

    @Test
    void theWorkspaceOpensWithTheQueryInItsOwnWords() throws IOException {
        String link = links.of(new SenderDomain("fabrikam.example")).logs();

        Matcher parts = matched(
                "https://portal\\.contoso\\.example#@99999999-2222-3333-4444-555555555555"
                        + "/blade/Microsoft_OperationsManagementSuite_Workspace/Logs\\.ReactView"
                        + "/resourceId/([^/]+)/source/LogsBlade\\.AnalyticsShareLinkToQuery/q/([^/]+)"
                        + "/timespan/P31D/limit/1000",
                link);
        assertEquals(RESOURCE, URLDecoder.decode(parts.group(1), StandardCharsets.UTF_8));
        String zipped = URLDecoder.decode(parts.group(2), StandardCharsets.UTF_8);
        String query = unzipped(Base64.getDecoder().decode(zipped), StandardCharsets.UTF_8);
        assertEquals(query(DomainQuery.Surface.LOG_ANALYTICS), query);
        assertTrue(query.contains("| where TimeGenerated > WindowStart and TimeGenerated <= WindowEnd"), query);
    }

    @Test
    void aPortalThatIsNotKnownHasNoLink() {
        PortalLinks none =
                PortalLinks.ofSpam(new FreemarkerRenderer.Portals(Optional.empty(), Optional.empty()), WINDOW);

        assertNull(none.of(new SenderDomain("fabrikam.example")).defender());
        assertNull(none.of(new SenderDomain("fabrikam.example")).logs());
    }

    @Test
    void aNameTooLongForADomainHasNoLink() {
        assertNull(links.of(new SenderDomain("a".repeat(256))).defender());
        assertNull(links.of(new SenderDomain("a".repeat(256))).logs());
    }

    @Test
    void aNameWithoutItsLettersHasNoLinkBecauseNothingWouldBeFound() {
        for (String name : new String[] {"m?nchen.example", "m\ufffdnchen.example", "??.??"}) {
            assertNull(links.of(new SenderDomain(name)).defender(), name);
            assertNull(links.of(new SenderDomain(name)).logs(), name);
        }
    }

    @Test
    void aNameIsAskedForAsItIsSpelt() throws IOException {
        assertAsksFor("stra\\u00dfe.example", "stra\u00dfe.example");
        assertAsksFor("xn--strae-oqa.example", "XN--STRAE-OQA.example");
        assertAsksFor("xn--a.example", "xn--a.example");
    }

    private void assertAsksFor(String literal, String name) throws IOException {
        String link = links.of(new SenderDomain(name)).defender();
        String zipped = matched(".*\\?query=([\\w-]+)&.*", link).group(1);
        String query = unzipped(Base64.getUrlDecoder().decode(zipped), StandardCharsets.UTF_16LE);
        assertTrue(query.contains("dynamic([\"" + literal + "\"])"), query);
    }

    @Test
    void linksAreShortAndAreAddresses() {
        for (String name : new String[] {"", "fabrikam.example", "\"'><script>&\u202e\ud83d\ude00 \n"}) {
            View.Links both = links.of(new SenderDomain(name));
            assertTrue(both.defender().length() < SHORT, both.defender());
            assertTrue(both.logs().length() < SHORT, both.logs());
            assertEquals("security.contoso.example", URI.create(both.defender()).getHost());
            assertEquals("portal.contoso.example", URI.create(both.logs()).getHost());
        }
    }

    private static String query(DomainQuery.Surface surface) {
        return DomainQuery.ofSpam()
                .text(new SenderDomain("fabrikam.example"), WINDOW, surface)
                .orElseThrow();
    }

    private static Matcher matched(String pattern, String link) {
        Matcher matcher = Pattern.compile(pattern).matcher(link);
        assertTrue(matcher.matches(), link);
        return matcher;
    }

    private static String unzipped(byte[] zipped, Charset charset) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(zip.readAllBytes(), charset);
        }
    }
}
