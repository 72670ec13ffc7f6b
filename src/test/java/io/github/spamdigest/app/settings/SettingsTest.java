package io.github.spamdigest.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.SenderDomain;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Map<String, String> LEAST = Map.of(
            "DIGEST_WORKSPACE_ID", "11111111-2222-3333-4444-555555555555",
            "DIGEST_RECIPIENTS", "soc@contoso.example",
            "DIGEST_SENDER", "spam-digest@contoso.example",
            "DIGEST_TABLE_ENDPOINT", "https://contosodigest.table.core.windows.net");

    private static Settings with(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(LEAST);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.from(Map.of(), environment);
    }

    private static String problem(String... namesAndValues) {
        return assertThrows(DigestException.class, () -> with(namesAndValues)).sentence();
    }

    @Test
    void theLeastThatMustBeSetGivesTheDocumentedDefaults() {
        Settings settings = with();
        assertTrue(settings.enabled());
        assertEquals(new Hunt(30, 10), settings.hunt());
        assertEquals(LocalTime.of(6, 0), settings.schedule().due());
        assertEquals(Duration.ofHours(1), settings.schedule().settle());
        assertEquals(Optional.empty(), settings.identity().clientId());
        assertEquals("https://graph.microsoft.com", settings.mail().graph().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",", ";", " , ;,", ", .", "m?nchen.example", "xn--a.example", "a..example", "a\u200db.example"})
    void aListOfNamesThatAreNoneIsNotNoList(String names) {
        for (String setting : List.of("DIGEST_OWN_DOMAINS", "DIGEST_MAIL_SERVICES", "DIGEST_SHARED_HOSTS")) {
            String problem = problem(setting, names);
            assertTrue(problem.contains(setting + " is '"), problem);
            assertTrue(problem.contains("write domains like contoso.example, separated by commas"), problem);
        }
    }

    @Test
    void namesOfOursMayBeInternationalAndALooseCommaIsForgiven() {
        Settings settings = with("DIGEST_OWN_DOMAINS", "stra\u00dfe.example, XN--STRAE-OQA.example,,a_b.example,");
        assertEquals(
                Set.of(
                        new SenderDomain("stra\u00dfe.example"),
                        new SenderDomain("xn--strae-oqa.example"),
                        new SenderDomain("a_b.example")),
                settings.names().own());
        assertEquals(Set.of(), with().names().own());
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceWithNameValueAndFix() {
        DigestException failure = assertThrows(
                DigestException.class,
                () -> Settings.from(
                        Map.of("DIGEST_TOP", "1000"),
                        Map.of("DIGEST_DUE", "6 o'clock", "DIGEST_TIME_ZONE", "Mars/Base", "DIGEST_RECIPIENT", "x")));
        String message = failure.sentence();
        assertEquals(DigestException.Kind.USAGE, failure.kind());
        assertTrue(message.startsWith("8 settings are wrong:"), message);
        for (String line : List.of(
                "- DIGEST_DUE is '6 o'clock'; write a local time like 06:00",
                "- DIGEST_TIME_ZONE is 'Mars/Base'; write a time zone like Europe/Berlin or UTC",
                "- DIGEST_TOP is '1000'; write a whole number from 1 to 100",
                "- DIGEST_WORKSPACE_ID is missing; write a GUID",
                "- DIGEST_SENDER is missing; write one mail address",
                "- DIGEST_RECIPIENTS is missing; write addresses",
                "- DIGEST_TABLE_ENDPOINT is missing; write an address like https://",
                "- DIGEST_RECIPIENT is not a setting; compare its spelling")) {
            assertTrue(message.contains(line), line + " in " + message);
        }
    }

    @Test
    void aSecretThatIsPastedIntoTheWrongSettingIsNotShown() {
        for (String secret :
                List.of("AccountKey=c2VjcmV0LWtleQ==", "SharedAccessSignature=sv=c2VjcmV0", "sig=c2VjcmV0")) {
            for (String setting : List.of("DIGEST_TABLE", "DIGEST_TABLE_ENDPOINT", "DIGEST_SENDER", "DIGEST_DUE")) {
                String sentence = assertThrows(DigestException.class, () -> with(setting, "AccountName=a;" + secret))
                        .sentence();
                assertFalse(sentence.contains("c2Vj"), sentence);
                assertTrue(sentence.contains(setting), sentence);
            }
        }
    }

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndTheEnvironmentBeforeTheDefault() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("DIGEST_TOP", "20");
        environment.put("DIGEST_LOOKBACK_DAYS", "14");
        assertEquals(
                new Hunt(14, 5),
                Settings.from(Map.of("DIGEST_TOP", "5"), environment).hunt());
    }

    @Test
    void recipientsAreSeparatedByCommasOrSemicolonsAndNamedOnce() {
        assertEquals(
                List.of("a@contoso.example", "b@contoso.example"),
                with("DIGEST_RECIPIENTS", " a@contoso.example; b@contoso.example,a@contoso.example ,")
                        .mail()
                        .recipients());
    }

    @Test
    void nobodyIsNamedUnlessThatIsSet() {
        assertFalse(with().hunt().namesPeople());
        assertTrue(with("DIGEST_SHOW_PEOPLE", "true").hunt().namesPeople());
    }

    @Test
    void operatorsAreTheRecipientsUnlessTheyAreSet() {
        assertEquals(List.of("soc@contoso.example"), with().mail().operators());
        assertEquals(
                List.of("ops@contoso.example"),
                with("DIGEST_OPERATORS", "ops@contoso.example").mail().operators());
        assertEquals(Schedule.DEFAULT_GIVE_UP_AFTER, with().schedule().giveUpAfter());
        assertEquals(Hunt.DEFAULT_STALE_AFTER, with().hunt().staleAfter());
        assertTrue(with().hourly());
        assertFalse(with("DIGEST_SCHEDULE", "0 30 * * * *").hourly());
    }

    @Test
    void aBlankValueIsTheDefault() {
        assertEquals(10, with("DIGEST_TOP", "  ").hunt().top());
    }

    @Test
    void onlyTheDigestsOwnNamesAreChecked() {
        assertFalse(with("FUNCTIONS_EXTENSION_VERSION", "~4", "WEBSITE_X", "y")
                .mail()
                .bcc());
    }

    @Test
    void theConnectionStringAndTheEndpointExcludeEachOtherAndNeitherIsEverShown() {
        String message = problem("DIGEST_TABLE_CONNECTION_STRING", "AccountKey=c2VjcmV0LWNhbmFyeQ==");
        assertTrue(message.contains("are both set"), message);
        assertFalse(message.contains("c2VjcmV0"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "DIGEST_ENABLED, yes, write true or false",
        "DIGEST_SETTLE, 1 hour, write a duration like 30m or 1h",
        "DIGEST_SETTLE, 25h, at most 1440m",
        "DIGEST_GIVE_UP_AFTER, 25h, at most 1440m",
        "DIGEST_STALE_AFTER, 59m, write a duration of at least 60m",
        "DIGEST_STALE_AFTER, soon, write a duration like 30m or 1h",
        "DIGEST_STALE_AFTER, 31d, at most 43200m",
        "DIGEST_OPERATORS, ops, 'DIGEST_OPERATORS is ''ops'''",
        "DIGEST_QUERY_TIMEOUT, 11m, at most 10m",
        "DIGEST_SCHEDULE, 0 6 * * *, write six fields like 0 0 * * * *",
        "DIGEST_WORKSPACE_ID, my-workspace, write a GUID",
        "DIGEST_CLIENT_ID, me, write a GUID",
        "DIGEST_SENDER, soc, write one mail address",
        "DIGEST_RECIPIENTS, 'a@contoso.example,b', 'DIGEST_RECIPIENTS is ''b'''",
        "DIGEST_LOGS_ENDPOINT, http://api.example, write https:// and one of api.loganalytics.io",
        "DIGEST_GRAPH_ENDPOINT, https://user:secret@graph.example, write https:// and one of graph.microsoft.com",
        "DIGEST_TABLE_ENDPOINT, not an address, write https:// and one of ACCOUNT.table",
        "DIGEST_TABLE, my-table, 3 to 63 letters and digits",
        "DIGEST_NAME, a/b, 'letters, digits and hyphens'",
        "DIGEST_LOOKBACK_DAYS, 0, from 1 to 75",
        "DIGEST_LOOKBACK_DAYS, 76, 'from 1 to 75, as the query looks 15 days further back'",
        "DIGEST_LOOKBACK_DAYS, 90, may throttle one that spans more than 90 days; preview --events takes up to 90"
    })
    void eachWrongValueGetsASentence(String name, String value, String cure) {
        String message = problem(name, value);
        assertTrue(message.startsWith("1 setting is wrong:\n- " + name), message);
        assertTrue(message.contains(cure), message);
    }

    @Test
    void aHostileValueIsShownShortAndOnOneLine() {
        String message = problem("DIGEST_DUE", "x\n\u001b[31m".repeat(100));
        assertEquals(2, message.lines().count());
        assertTrue(message.length() < 300, message);
    }
}
