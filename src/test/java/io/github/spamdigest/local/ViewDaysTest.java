package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which people wrote to a name, and on which clean mail came from it, worked out by hand. */
class ViewDaysTest extends ViewFixture {

    @Test
    void mailToANameBelowCountsForTheNamesAboveItThatHaveADot() {
        NamesInView view = view(
                threat("mail.one.example", NOW),
                outbound("mail.one.example", Duration.ofDays(34)),
                outbound("deep.mail.one.example", Duration.ofDays(2)),
                outbound("sales.one.example", Duration.ofDays(3)),
                outbound("two.example", Duration.ofDays(4)),
                outbound("mail.one.example", Duration.ofDays(35)));
        assertEquals(
                Map.of(name("mail.one.example"), bits(2, 34), name("one.example"), bits(2, 3, 34)), view.written());
    }

    @Test
    void cleanMailCountsUnlessItsNameIsDoubted() {
        ExportedRow forged = clean("one.example", Duration.ofDays(7))
                .with("AuthenticationDetails", "{\"DMARC\":\"fail\",\"CompAuth\":\"fail\"}");
        NamesInView view = view(
                threat("one.example", NOW),
                clean("One.Example.", Duration.ofDays(5)),
                clean("sub.one.example", Duration.ofDays(6)).with("AuthenticationDetails", "{\"DMARC\":\"pass\"}"),
                forged,
                clean("one.example", Duration.ofDays(8)).with("AuthenticationDetails", "{\"DMARC\":\"fail\"}"));
        assertEquals(Map.of(name("one.example"), bits(5, 6)), view.clean());
        assertEquals(Map.of(), view.written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Automatic reply: Away", "AUTOMATIC REPLY:"})
    void automaticRepliesAreNoWritingByTheirSubject(String subject) {
        assertEquals(Map.of(), written(outbound("one.example", NOW).with("Subject", subject)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Re: Automatic reply: Away", "Automatic replies"})
    void otherSubjectsAre(String subject) {
        assertEquals(
                Map.of(name("one.example"), bits(0)),
                written(outbound("one.example", NOW).with("Subject", subject)));
    }

    @ParameterizedTest
    @CsvSource({"contoso.example, 0", "'', 1"})
    void rowsWithoutAnEnvelopeSenderAreNoWritingOnlyWhereOthersHaveOne(String envelope, int found) {
        ExportedRow other = outbound("two.example", NOW).with("SenderMailFromDomain", envelope);
        ExportedRow old = outbound("two.example", Duration.ofDays(36));
        ExportedRow reply = outbound("one.example", NOW).with("SenderMailFromDomain", "");
        assertEquals(
                found,
                view(threat("one.example", NOW), other, old, reply).written().size());
        List<ExportedRow> rows = List.of(threat("one.example", NOW), other, old, reply);
        assertEquals(found, viewOfTable(rows).written().size());
    }

    private Map<?, ?> written(ExportedRow row) {
        return view(threat("one.example", NOW).with("Subject", ""), row).written();
    }
}
