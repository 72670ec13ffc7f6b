package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that a query has filtered leads to no block, and the mail says which rows are missing. */
class CasesOfFilteredFilesTest {

    private static final String ASK = "\"cannot be told\", and no block is suggested.";

    @TempDir
    Path folder;

    /** What a query leaves of the rows, and what the mail says of it. */
    private enum Filter {
        SPAM_ROWS(
                row -> isSpam(row), "fewer than 1 % of the 235 rows of the window are clean inbound mail and none is"),
        JUDGED_ROWS(
                row -> !row.get(EventColumn.THREAT_TYPES).isEmpty(),
                "fewer than 1 % of the 295 rows of the window are clean inbound mail and none is"),
        JUDGED_ROWS_IN_INBOXES(
                row -> isSpam(row) && row.get(EventColumn.DELIVERY_LOCATION).startsWith("Inbox"),
                "fewer than 1 % of the 36 rows of the window are clean inbound mail and none is"),
        INBOUND_ROWS(row -> isInbound(row), "none of the 725 rows of the window is outbound mail."),
        SPAM_AND_OUTBOUND_ROWS(
                row -> isSpam(row) || !isInbound(row),
                "fewer than 1 % of the 287 rows of the window are clean inbound mail. Without"),
        SPAM_AND_INTERNAL_ROWS(
                row -> isSpam(row) || !isInbound(row),
                "fewer than 1 % of the 287 rows of the window are clean inbound mail and none is outbound mail.",
                row -> isInbound(row) ? row : row.with(EventColumn.EMAIL_DIRECTION, "Intra-org"));

        private final Predicate<EventRow> kept;
        private final String missing;
        private final UnaryOperator<EventRow> changed;

        Filter(Predicate<EventRow> kept, String missing) {
            this(kept, missing, row -> row);
        }

        Filter(Predicate<EventRow> kept, String missing, UnaryOperator<EventRow> changed) {
            this.kept = kept;
            this.missing = missing;
            this.changed = changed;
        }

        private Stream<EventRow> of(Stream<EventRow> rows) {
            return rows.filter(kept).map(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFilteredFileLeadsToNoBlock(Filter filter) throws IOException {
        CaseFile digest = CaseFile.filtered(folder, mail(), filter::of);
        digest.commands();
        for (String domain : List.of("partner.example", "supplier.example", "evil.example")) {
            String actual = digest.row(domain).get("class").asText();
            boolean isSeen = filter == Filter.INBOUND_ROWS && domain.equals("partner.example");
            // A few of a campaign in inboxes are too few; enough clean mail of a partner shows that it is one.
            boolean isFew = filter == Filter.JUDGED_ROWS_IN_INBOXES;
            assertEquals(isSeen ? "ORDINARY" : isFew ? actual : "CANNOT_BE_TOLD", actual, domain);
            assertFalse(digest.row(domain).get("step").asText().contains("BLOCK"), domain);
        }
        assertTrue(digest.text().contains(filter.missing), digest.text());
        assertTrue(digest.text().contains(ASK), digest.text());
        // What reached inboxes is told whatever is missing.
        assertTrue(digest.text().matches(".*(needs you cannot be told|needs? you today); .*"), digest.text());
        assertFalse(digest.text().toLowerCase().contains("nothing needs you"), digest.text());
    }

    @Test
    void theWholeFileIsJudged() throws IOException {
        CaseFile digest = CaseFile.filtered(folder, mail(), rows -> rows);
        whole(digest);
        assertFalse(digest.text().contains("ows are missing"), digest.text());
    }

    @Test
    void aFilteredFileBesideTheWholeOneTakesNothingAway() throws IOException {
        List<EventRow> again = CasesOfFilteredFilesTest.mail().stream()
                .flatMap(domain -> domain.rows(CaseFile.END).stream())
                .filter(CasesOfFilteredFilesTest::isSpam)
                .toList();
        whole(CaseFile.filtered(folder, mail(), rows -> Stream.concat(rows, again.stream())));
    }

    @Test
    void oneInAHundredCleanIsEnoughAndOneInAHundredAndOneIsNot() throws IOException {
        CaseFile enough = CaseFile.filtered(folder.resolve("enough"), hundredths(0), rows -> rows);
        enough.commands("evil.example");
        CaseFile fewer = CaseFile.filtered(folder.resolve("fewer"), hundredths(1), rows -> rows);
        fewer.commands();
        assertTrue(fewer.text().contains("fewer than 1 % of the 201 rows of the window"), fewer.text());
    }

    @Test
    void aWindowWithoutAnyRowIsADayWithoutData() throws IOException {
        CaseFile digest = CaseFile.filtered(folder, List.of(from("a.example").clean(9, 35, 40)), rows -> rows);
        assertTrue(digest.text().contains("No data for today: "), digest.text());
        assertFalse(digest.text().contains("ows are missing"), digest.text());
    }

    private static void whole(CaseFile digest) {
        digest.is("""
                partner.example | ORDINARY | SAMPLE_THREE | SPAM_SHARE AUTHENTICATED STEADY | HIGH_CONFIDENCE
                supplier.example | UNCLEAR | ASK_COLLEAGUES | WROTE_TO_IT SPAM_SHARE | HIGH_CONFIDENCE
                evil.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                """);
        digest.commands("evil.example");
    }

    /** A partner with clean mail, a supplier whom people write to, and a stranger whom a block would do no harm. */
    private static List<CaseMail> mail() {
        return List.of(
                from("fabrikam.example").clean(205, 0, 40),
                from("partner.example")
                        .clean(280, 0, 29)
                        .spam(58, 0, 28)
                        .messages(20)
                        .highConfidence(58)
                        .inbox(15)
                        .out(22),
                from("supplier.example")
                        .spam(59, 0, 28)
                        .messages(20)
                        .highConfidence(59)
                        .inbox(15)
                        .out(30),
                from("onlyphish.example").spam(60).with(EventColumn.THREAT_TYPES, "Phish"),
                builtForSpam("evil.example"));
    }

    /** Two hundred rows of the window, two of them clean, and more spam. */
    private static List<CaseMail> hundredths(int more) {
        return List.of(
                from("old.example").clean(1, 40, 40),
                from("fabrikam.example").clean(2, 0, 1).out(2),
                from("tailspin.example").spam(78 + more),
                builtForSpam("evil.example"));
    }

    private static boolean isSpam(EventRow row) {
        return row.get(EventColumn.THREAT_TYPES).equals("Spam");
    }

    private static boolean isInbound(EventRow row) {
        return row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound");
    }
}
