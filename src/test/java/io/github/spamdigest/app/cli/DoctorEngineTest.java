package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.testing.EngineCheckWire;
import io.github.spamdigest.testing.KqlParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doctor on an engine that breaks an assumption of the query. */
class DoctorEngineTest {

    @RegisterExtension
    final DoctorVisit visit = new DoctorVisit();

    @Test
    void theCheckPassesMicrosoftsParserAndHasOneRowAnAssumption() {
        KqlParser.Parsed parsed = KqlParser.parse(EngineCheckWire.text());

        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(
                List.of("Check:string", "Counts:bool", "Changes:string", "Expected:string", "Actual:string", "Ok:bool"),
                parsed.columns());
        List<String> names =
                EngineCheckWire.rows().stream().map(EngineCheckWire.Row::name).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        assertEquals(names.size(), EngineCheckWire.text().split("Check = \"", -1).length - 1);
        assertTrue(names.size() >= 60, names.toString());
    }

    @Test
    void theEngineOfTheTestsDoesAll() {
        int all = EngineCheckWire.rows().size();
        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-22T21:54:30Z"), DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);

        assertEquals(0, visit.doctor());
        assertEquals("✓ engine: " + all + " of " + all + " as expected.", visit.line("engine"));
    }

    @Test
    void noLineIsBlankSoThatThePortalRunsAllOfIt() {
        assertTrue(EngineCheckWire.text().lines().noneMatch(String::isBlank));
    }

    /** The doctor's own check, asked again and again over one sign-in: a whole visit each would take a minute. */
    @Test
    void eachAssumptionThatIsBrokenAloneIsNamedWithWhatItChanges() {
        int all = EngineCheckWire.rows().size();
        Settings settings = Settings.from(Map.of(), visit.azure.environment());
        Clock clock = Clock.systemUTC();
        try (AzureAdapters azure =
                AzureAdapters.managedIdentity(settings.identity().clientId(), clock)) {
            AzureChecks checks = new AzureChecks(settings, azure, clock);
            for (EngineCheckWire.Row row : EngineCheckWire.rows()) {
                visit.azure.logs().willAnswer(EngineCheckWire.answer(List.of(row.name())));
                StringWriter screen = new StringWriter();
                CheckReport report = new CheckReport(new PrintWriter(screen, true));
                report.check(Check.ENGINE, List.of(), checks::engine, engine -> engine.show(report));

                String told = screen.toString();
                assertTrue(told.startsWith((row.counts() ? "✗" : "!") + " engine: " + (all - 1) + " of " + all), told);
                assertTrue(
                        told.contains("\"" + row.name() + "\" gives 'no' instead of 'yes', which changes "
                                + (row.counts() ? "counts: " : "order or rare text only: ") + row.changes() + "."),
                        told);
                assertTrue(told.contains("report the assumptions named here"), told);
            }
        }
    }

    @Test
    void ofSeveralEachIsNamedAndCountsDecide() {
        String counts = named(true).findFirst().orElseThrow();
        String order = named(false).findFirst().orElseThrow();

        assertEquals(1, doctor(List.of(counts, order)));
        String told = String.join("\n", visit.lines());
        assertTrue(told.contains(counts) && told.contains(order), told);
        assertEquals(0, doctor(named(false).collect(Collectors.toList())));
    }

    @Test
    void anEngineThatDoesAllSaysSo() {
        int all = EngineCheckWire.rows().size();

        assertEquals(0, doctor(List.of()));
        assertEquals("✓ engine: " + all + " of " + all + " as expected.", visit.line("engine"));
    }

    private static Stream<String> named(boolean counts) {
        return EngineCheckWire.rows().stream()
                .filter(row -> row.counts() == counts)
                .map(EngineCheckWire.Row::name);
    }

    private int doctor(List<String> broken) {
        visit.azure
                .logs()
                .willAnswer(
                        DoctorVisit.ANSWERS,
                        DoctorVisit.newest("2026-11-22T21:54:30Z"),
                        DoctorVisit.OLDEST,
                        DoctorVisit.further("[\"UrlClickEvents\",null]"),
                        EngineCheckWire.answer(broken));
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        return visit.doctor();
    }
}
