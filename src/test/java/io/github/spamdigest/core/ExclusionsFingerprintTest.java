package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The fingerprints that memories hold already: another one would leave a run with nothing to compare with. */
class ExclusionsFingerprintTest {

    private static final Exclusions.Relays RELAYS =
            new Exclusions.Relays(List.of("192.0.2.0/24", "2001:db8::/32"), List.of("From, the [relay]"));
    private static final Exclusions.Reports REPORTS =
            new Exclusions.Reports(List.of("weekly report"), List.of("@reports.contoso.example"));
    private static final Exclusions.Testing TESTING = new Exclusions.Testing(
            List.of("mg.contoso.example"), List.of("@mailer.example"), List.of("qa@contoso.example"));
    private static final List<String> SCHEDULERS = List.of("jenkins@contoso.example");
    private static final Exclusions.Relays NO_RELAYS = Exclusions.NONE.relays();
    private static final Exclusions.Reports NO_REPORTS = Exclusions.NONE.reports();
    private static final Exclusions.Testing NO_TESTING = Exclusions.NONE.testing();

    @Test
    void whatMostPeopleHaveIsNamed() {
        assertEquals("default", Exclusions.DEFAULT.fingerprint());
        assertEquals("none", Exclusions.NONE.fingerprint());
    }

    @Test
    void eachScenarioHasTheFingerprintThatIsStored() {
        assertEquals("bb638b271915b7c7", of(RELAYS, NO_REPORTS, List.of(), List.of(), NO_TESTING, true));
        assertEquals("87eb3008a012710b", of(NO_RELAYS, REPORTS, List.of(), List.of(), NO_TESTING, false));
        assertEquals("898b426824ebda6", of(NO_RELAYS, NO_REPORTS, SCHEDULERS, List.of(), NO_TESTING, true));
        assertEquals(
                "e1a8b38b49ffa429",
                of(NO_RELAYS, NO_REPORTS, List.of(), List.of("@alerts.contoso.example"), NO_TESTING, true));
        assertEquals("ee978ba1ffe047", of(NO_RELAYS, NO_REPORTS, List.of(), List.of(), TESTING, true));
    }

    @Test
    void allScenariosTogetherHaveTheFingerprintThatIsStored() {
        List<String> alerts = List.of("@alerts.contoso.example", "\u00fc@contoso.example");
        assertEquals("fa1a6226963b089f", of(RELAYS, REPORTS, SCHEDULERS, alerts, TESTING, false));
    }

    private static String of(
            Exclusions.Relays relays,
            Exclusions.Reports reports,
            List<String> schedulers,
            List<String> alerts,
            Exclusions.Testing testing,
            boolean simulations) {
        return new Exclusions(relays, reports, schedulers, alerts, testing, simulations).fingerprint();
    }
}
