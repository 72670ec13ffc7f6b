package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.RunStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final LocalDate DATE = LocalDate.parse("2026-11-23");

    @Test
    void aNoticeSaysWhereItFailedWhatToDoAndThatItDoesNotMeanNoSpam() {
        Digest notice = new FreemarkerRenderer().notice(notice("Log Analytics refused the query; assign the role."));

        assertEquals("Spam digest 2026-11-23: could not run", notice.subject());
        for (String body : new String[] {notice.text(), notice.html()}) {
            assertTrue(body.contains("This does not mean that there was no spam."), body);
            assertTrue(body.contains("It failed while asking for the events."), body);
            assertTrue(body.contains("Log Analytics refused the query; assign the role."), body);
            assertTrue(body.contains("The last digest that was sent is that of 2026-11-21."), body);
            assertTrue(body.contains("run-7"), body);
        }
    }

    @Test
    void whatAServiceAnsweredStaysText() {
        Digest notice = new FreemarkerRenderer().notice(notice("It said <script>alert(1)</script>\u202e evil.example"));

        assertFalse(notice.html().contains("<script>"), notice.html());
        assertFalse(notice.text().contains("\u202e"), notice.text());
        assertTrue(notice.text().contains("evil[.]example"), notice.text());
    }

    private static Notice notice(String sentence) {
        return new Notice(
                DATE,
                ZoneId.of("Europe/Paris"),
                Instant.parse("2026-11-23T10:00:00Z"),
                RunStep.QUERY,
                sentence,
                "run-7",
                Optional.of(DATE.minusDays(2)),
                Optional.empty());
    }
}
