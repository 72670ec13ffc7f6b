package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Carried.Part;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags and counts of what mail carried, in the writings of exports. */
class CarriedTextsTest extends ViewFixture {

    @ParameterizedTest
    @CsvSource({
        "true,  3,   0,   1, 1, 0",
        "TRUE,  3.0, 0.0, 1, 1, 0",
        "1,     '2,0', 1, 1, 1, 1",
        "1.0,   1E0, 1,   1, 1, 1",
        "false, 0,   2,   0, 0, 1",
        "False, 0,   0,   0, 0, 0",
        "0,     0,   0,   0, 0, 0",
    })
    void theyAreReadInEveryWriting(
            String isFirst, String urls, String attachments, long first, long linked, long attached) {
        Carried carried = carried(isFirst, urls, attachments);
        assertEquals(Optional.of(new Part(first, 1)), carried.firstContacts());
        assertEquals(Optional.of(new Part(linked, 1)), carried.withLinks());
        assertEquals(Optional.of(new Part(attached, 1)), carried.withAttachments());
    }

    @ParameterizedTest
    @CsvSource({"'', '', ''", "nan, NaN, nan", "yes, many, x", "2, 1.5, ''"})
    void whatIsNoFlagOrWholeNumberIsNotKnown(String isFirst, String urls, String attachments) {
        assertEquals(Carried.NOTHING, carried(isFirst, urls, attachments));
    }

    private Carried carried(String isFirst, String urls, String attachments) {
        return only(view(threat("one.example", NOW)
                        .with("IsFirstContact", isFirst)
                        .with("UrlCount", urls)
                        .with("AttachmentCount", attachments)))
                .carried();
    }
}
