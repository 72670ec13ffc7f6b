package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.LogsWire;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that is not what was asked for never becomes a snapshot. */
class LogAnalyticsShapeTest {

    private final HttpsStub stub = new HttpsStub();
    private final ObjectNode answer = LogsWire.answer(
            Samples.snapshot(Samples.WINDOW, List.of(Samples.spammer("evil.example", 4, 5, 6)), List.of()));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aMissingColumnIsNamed() {
        ((ObjectNode) columns().get(13)).put("name", "Fish");

        assertShape("the column Phish is missing");
    }

    @Test
    void anotherTypeIsNamed() {
        ((ObjectNode) columns().get(5)).put("type", "real");

        assertShape("the column Inbound is not of the type long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | other | a row has an unknown part",
                "4 | [4,5] | SpamByDay is not a list of 3 counts",
                "4 | [4,5,6,7] | SpamByDay is not a list of 3 counts",
                "4 | [4,5,1e999999999] | SpamByDay is not a list of counts",
                "4 | [4,5,6.5] | SpamByDay is not a list of counts",
                "4 | [4,5,-6] | SpamByDay is not a count",
                "4 | 4 5 6 | SpamByDay is not a list of 3 counts",
                "4 | [4,5 | SpamByDay is not a list of",
                "5 | -1 | Inbound is not a count",
                "5 | many | Inbound is not a count",
                "8 | 3 | StillInside and OpenInside are more than ReachedInbox",
                "9 | 2 | StillInside and OpenInside are more than ReachedInbox",
                "9 | 9223372036854775807 | StillInside and OpenInside are more than ReachedInbox",
                "15 | yesterday | FirstSpam is not a time",
                "17 | yesterday | FirstMail is not a time",
                "19 | [1,2] | NewestByDay is not a list of 3 counts",
                "20 | -1 | Authenticated is not a count",
                "26 | [1] | TopSenderAddresses is not a list of at most 5 texts",
                "26 | ['a' | TopSenderAddresses is not a list of",
                "26 | {} | TopSenderAddresses is not a list of at most 5 texts",
                "26 | [\"\",\"\",\"\",\"\",\"\",\"\"] | TopSenderAddresses is not a list of at most 5 texts"
            })
    void aWrongValueIsNamed(int column, String value, String what) {
        ((ArrayNode) rows().get(1)).set(column, value);

        assertShape(what);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Part",
        "1, Domain",
        "3, Deliveries",
        "5, Inbound",
        "14, PhishLast24h",
        "18, NewestSpam",
        "20, Authenticated"
    })
    void aNullIsNamed(int column, String name) {
        ((ArrayNode) rows().get(1)).setNull(column);

        assertShape(name + " is null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | RecipientDomains is null",
                "contoso.example | RecipientDomains is not a list of texts",
                "[null] | RecipientDomains is not a list of at most 20 texts",
                "[\".\"] | RecipientDomains has an empty name"
            })
    void wrongRecipientDomainsAreNamed(String value, String what) {
        ((ArrayNode) rows().get(0)).set(42, value);

        assertShape(what);
    }

    @Test
    void anAnswerWithoutTotalsIsNoEmptyDay() {
        rows().removeAll();

        assertShape("it has 0 rows of totals instead of one");
    }

    @Test
    void totalsTwiceAreNotBelieved() {
        rows().add(rows().get(0).deepCopy());

        assertShape("it has 2 rows of totals instead of one");
    }

    @Test
    void aScenarioTwiceIsNotBelieved() {
        rows().add(rows().get(2).deepCopy());

        assertShape("the scenario SIMULATIONS is there twice");
    }

    @ParameterizedTest
    @CsvSource({
        "RELAYS, a row has a scenario that was not asked for",
        "OTHER, a row has a scenario that",
        "'', Scenario is null"
    })
    void aScenarioThatWasNotAskedForIsNotBelieved(String scenario, String what) {
        ((ArrayNode) rows().get(2)).set(2, scenario);

        assertShape(what);
    }

    @ParameterizedTest
    @CsvSource({"1, 9, 2", "3, 2, 2", "3, 9, 10"})
    void aFamilyWhoseCountsContradictEachOtherIsNotBelieved(long names, long spam, long inInbox) {
        Family family = new Family(new SenderDomain("fabrikam.example"), names, spam, inInbox);
        rows().add(LogsWire.familyRow(family));

        assertShape("the counts of a family contradict each other");
    }

    @Test
    void moreRowsThanCouldBeAskedForAreNotRead() {
        for (int i = 0; i <= Hunt.TRACKED + Family.MOST; i++) {
            rows().add(rows().get(1).deepCopy());
        }

        assertShape("it has more than 402 rows");
    }

    @Test
    void noTableAtAllIsTold() {
        ((ArrayNode) answer.get("tables")).removeAll();

        assertShape("it has no table");
    }

    @Test
    void aRowThatIsLongerThanTheListOfColumnsIsTold() {
        ((ArrayNode) rows().get(1)).add("more");

        assertSentence("gave an answer that cannot be read");
    }

    private ArrayNode columns() {
        return (ArrayNode) answer.at("/tables/0/columns");
    }

    private ArrayNode rows() {
        return (ArrayNode) answer.at("/tables/0/rows");
    }

    private void assertShape(String what) {
        assertSentence("gave an answer of an unexpected shape (" + what);
    }

    private void assertSentence(String part) {
        stub.willAnswer(Answer.json(answer.toString()));
        LogAnalyticsSource source = LogAnalyticsStub.source(stub);

        DigestException failure = assertThrows(
                DigestException.class, () -> source.find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of()));

        assertTrue(failure.sentence().contains(part), failure.sentence());
    }
}
