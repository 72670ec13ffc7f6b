package io.github.spamdigest.local;

import static io.github.spamdigest.local.BesideRow.action;
import static io.github.spamdigest.local.BesideRow.click;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows beside EmailEvents that are of no table that is read, or cannot be read. */
class BesideRejectsTest {

    private static final ExportedRow MAIL = ExportedRow.spam("one.example", EventDesk.RECENT)
            .with("ThreatTypes", "")
            .with("DeliveryLocation", "Inbox");
    private static final ExportedRow ZAP = action(MAIL, "Phish ZAP", "Success", "Quarantine");
    private static final ExportedRow CLICK = click(MAIL, "ada", "ClickAllowed");

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void otherTablesAreSkippedAndCountedAsBefore() {
        Snapshot found = desk.findText(
                "all.json",
                ExportedRow.ndjson(
                        List.of(MAIL, ZAP, CLICK, CLICK.with("Type", "EmailAttachmentInfo"), ZAP.with("Type", "X"))));
        assertEquals(
                List.of("2 rows of other tables than EmailEvents were skipped."),
                found.rejects().remarks());
        assertEquals(List.of("0:26:1"), ViewFixture.days(ViewFixture.only(found.inView())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.csv"})
    void aBadRowIsRejectedAsOneOfEmailEventsIs(String name) {
        ExportedRow bad = ZAP.with("TimeGenerated", "");
        Path actions = desk.write(
                name,
                name.endsWith("csv") ? ExportedRow.csv(List.of(ZAP, bad)) : ExportedRow.ndjson(List.of(ZAP, bad)));
        Snapshot found = desk.find(desk.write("m.json", MAIL.json()), actions);
        int line = name.endsWith("csv") ? 3 : 2;
        assertEquals(
                List.of(actions + ", line " + line + ": it has no time"),
                found.rejects().examples());
        assertEquals(1, found.rejects().rows());
        assertEquals(List.of("0:26:1"), ViewFixture.days(ViewFixture.only(found.inView())));
    }

    @Test
    void mailThatWasReadBeforeAnActionOnItsRecipientInOtherLettersIsReadAgain() {
        ExportedRow other = ZAP.with("RecipientEmailAddress", "BOB@contoso.example");
        Snapshot found = desk.findText(
                "all.json",
                ExportedRow.ndjson(List.of(MAIL.with("RecipientEmailAddress", "Bob@Contoso.example"), other)));
        assertEquals(List.of("0:26:1"), ViewFixture.days(ViewFixture.only(found.inView())));
    }

    @Test
    void aPartialAnswerOfActionsStopsTheRun() {
        Path events = desk.write("m.json", MAIL.json());
        Path partial = desk.write("a.json", "{\"Results\":[" + ZAP.json() + "],\"Error\":{\"code\":\"PartialError\"}}");
        assertTrue(desk.failure(events, partial).sentence().contains("is not complete (PartialError)"));
    }
}
