package io.github.spamdigest.memory;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.testing.Memories;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads and reports come back as they were, or fail with a sentence. */
class HeadJsonTest {

    private static final Head HEAD = new Head(
            Optional.of(new Head.Claim(DAY, "host-1 \"\n\ud800", Instant.parse("2026-03-02T05:20:00.123456789Z"))),
            Optional.of(DAY.minusDays(1)),
            List.of(DAY.minusDays(2), DAY.minusDays(1)),
            List.of(DAY),
            Optional.of(DAY.minusDays(3)),
            List.of(DAY.minusDays(9), DAY.minusDays(4)),
            NameKey.random(),
            "the tag");

    @Test
    void aHeadComesBackWithoutItsTag() {
        assertEquals(HEAD.tagged(""), HeadJson.read(HeadJson.write(HEAD), "It"));
        assertEquals(Head.FRESH, HeadJson.read(HeadJson.write(Head.FRESH), "It"));
    }

    @Test
    void theRevisionOfAStorageComesBack() {
        assertEquals(17, HeadJson.revision(HeadJson.write(HEAD, 17), "It"));
    }

    @Test
    void theTagIsNotWritten() {
        assertFalse(text(HeadJson.write(HEAD)).contains("the tag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"schema\":1}",
                "{\"schema\":1,\"revision\":1,\"kept\":[\"2026-03-02\",\"2026-03-01\"]}",
                "{\"schema\":1,\"revision\":1,\"kept\":[\"2026-03-01\",\"2026-03-01\"]}",
                "{\"schema\":1,\"revision\":1,\"kept\":[],\"claim\":{\"date\":\"2026-03-02\"}}",
                "{\"schema\":1,\"revision\":1,\"kept\":[],\"lastSent\":\"yesterday\"}",
                "{\"schema\":2,\"revision\":1,\"kept\":[],\"doubted\":\"2026-03-02\"}",
                "{\"schema\":2,\"revision\":1,\"kept\":[],\"doubted\":[],\"asked\":[\"\"]}",
                "{\"schema\":2,\"revision\":1,\"kept\":[],\"doubted\":[],\"asked\":[],\"gaveUp\":1}",
                "{\"schema\":3,\"revision\":1,\"kept\":[],\"doubted\":[],\"asked\":[],\"key\":\"\"}",
                "{\"schema\":3,\"revision\":1,\"kept\":[],\"doubted\":[],\"asked\":[],\"key\":\"00ff\"}",
                "{\"schema\":3,\"revision\":1,\"kept\":[],\"doubted\":[],\"asked\":[],\"key\":64}",
                "{\"schema\":0,\"revision\":1,\"kept\":[]}",
                "{\"schema\":1,\"revision\":1,\"kept\":[]}\u0000"
            })
    void aDamagedHeadSaysWhatToDo(String json) {
        String sentence = failureOf(json);
        assertTrue(sentence.startsWith("The head in /state/head.json is damaged: "), sentence);
        assertTrue(sentence.contains("Restore it from a backup, or move it away"), sentence);
    }

    @Test
    void aNewerHeadIsNotCalledDamaged() {
        assertTrue(failureOf("{\"schema\":4,\"kept\":\"all\"}").contains("(schema 4, this one knows 3)"));
    }

    @Test
    void damagedAndNewerHeadsWaitForAPerson() {
        for (String json : List.of("{", "{\"schema\":4}")) {
            DigestException failure = assertThrows(
                    DigestException.class, () -> HeadJson.read(json.getBytes(StandardCharsets.UTF_8), "The head"));
            assertEquals(DigestException.Kind.REFUSED, failure.kind(), json);
        }
    }

    @Test
    void aHeadOfTheFirstVersionIsUnderstood() {
        String idle = "{\"schema\":1,\"revision\":4,\"lastSent\":\"2026-03-01\",\"kept\":[\"2026-03-01\"]}";
        assertEquals(
                new Head(
                        Optional.empty(),
                        Optional.of(DAY.minusDays(1)),
                        List.of(DAY.minusDays(1)),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        ""),
                HeadJson.read(idle.getBytes(StandardCharsets.UTF_8), "It"));
    }

    @Test
    void aClaimOfTheFirstVersionThatWasSendingIsADoubt() {
        String claim = "{\"schema\":1,\"revision\":4,\"kept\":[],\"claim\":{\"date\":\"2026-03-02\",\"owner\":\"h\","
                + "\"until\":\"2026-03-02T06:20:00Z\",\"sending\":%s}}";
        byte[] sending = claim.formatted(true).getBytes(StandardCharsets.UTF_8);
        byte[] claimed = claim.formatted(false).getBytes(StandardCharsets.UTF_8);
        assertTrue(HeadJson.read(sending, "It").mayHaveSent(DAY));
        assertFalse(HeadJson.read(claimed, "It").mayHaveSent(DAY));
        assertEquals(
                HeadJson.read(claimed, "It").claim(),
                HeadJson.read(sending, "It").claim());
    }

    @Test
    void aReportComesBack() {
        RunReport sent = Memories.report(DAY);
        assertEquals(sent, RunReportJson.read(RunReportJson.write(sent), "It"));
        RunReport idle = new RunReport(
                DAY,
                RunReport.Outcome.ALREADY_SENT,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
        assertEquals(idle, RunReportJson.read(RunReportJson.write(idle), "It"));
    }

    @Test
    void aReportWithAnUnknownWordIsDamaged() {
        String json = text(RunReportJson.write(Memories.report(DAY))).replace(Findings.State.SPAM.name(), "HAM");
        DigestException failure = assertThrows(
                DigestException.class, () -> RunReportJson.read(json.getBytes(StandardCharsets.UTF_8), "The report"));
        assertTrue(failure.sentence().startsWith("The report is damaged: state is unknown."), failure.sentence());
    }

    private static String failureOf(String json) {
        return assertThrows(
                        DigestException.class,
                        () -> HeadJson.read(json.getBytes(StandardCharsets.UTF_8), "The head in /state/head.json"))
                .sentence();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
