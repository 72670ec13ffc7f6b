package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.RunStep;
import io.github.spamdigest.goldens.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every renderer does. */
public abstract class DigestRendererContract {

    /** A renderer. */
    protected abstract DigestRenderer renderer();

    static Stream<String> days() {
        return Days.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDigestIsOfItsDateInOneLineAndInBothForms(String day) {
        Findings findings = Days.all().get(day);

        Digest digest = renderer().render(findings);

        assertEquals(findings.date(), digest.date());
        assertEquals(findings.snapshot().window().to(), digest.asOf());
        assertTrue(digest.subject().contains(findings.date().toString()), digest.subject());
        assertEquals(1, digest.subject().lines().count());
        assertFalse(digest.html().isBlank());
        assertFalse(digest.text().isBlank());
    }

    /** By the list, what an earlier digest left in a folder is found. */
    @ParameterizedTest
    @MethodSource("days")
    void everyAttachmentHasANameOfTheListOfNames(String day) {
        for (Attachment attachment : renderer().render(Days.all().get(day)).attachments()) {
            assertTrue(Attachment.NAMES.contains(attachment.name()), attachment.name());
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void theSameFindingsGiveTheSameBytes(String day) {
        Digest one = renderer().render(Days.all().get(day));
        Digest other = renderer().render(Days.all().get(day));

        assertEquals(one.html(), other.html());
        assertEquals(one.text(), other.text());
        assertEquals(one.attachments().size(), other.attachments().size());
        for (int i = 0; i < one.attachments().size(); i++) {
            assertArrayEquals(
                    one.attachments().get(i).content(),
                    other.attachments().get(i).content());
        }
    }

    @Test
    void aNoticeHasItsDateAndItsSentence() {
        LocalDate date = LocalDate.parse("2026-11-23");
        Digest notice = renderer()
                .notice(new Notice(
                        date,
                        ZoneOffset.UTC,
                        Instant.parse("2026-11-23T10:00:00Z"),
                        RunStep.QUERY,
                        "The workspace was not asked.",
                        "run-7",
                        Optional.empty(),
                        Optional.empty()));

        assertEquals(date, notice.date());
        assertTrue(notice.subject().contains("2026-11-23"), notice.subject());
        assertTrue(notice.text().contains("The workspace was not asked."), notice.text());
    }
}
