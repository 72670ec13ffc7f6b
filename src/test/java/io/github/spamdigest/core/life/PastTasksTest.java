package io.github.spamdigest.core.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a digest knows of the tasks before it. */
class PastTasksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void mailWithoutADomainIsAnotherTaskThanTheNamesThatHadNoRoom() {
        ToldSignal cut = new ToldSignal(
                new ToldSignal.Key(SenderDomain.NONE, Reason.CUT_FROM_VIEW, ""),
                Urgency.WEEK,
                DAY,
                Instant.EPOCH,
                true,
                0,
                1);
        PastTasks past = new PastTasks(NameKey.NONE, List.of(cut), 1, 0);
        assertEquals(Optional.of(DAY), past.since(SenderDomain.NONE, Reason.CUT_FROM_VIEW));
        assertEquals(Optional.empty(), past.since(SenderDomain.NONE, Reason.FLOODS_INBOXES));
        assertNotEquals(
                past.idOf(SenderDomain.NONE, Reason.CUT_FROM_VIEW),
                past.idOf(SenderDomain.NONE, Reason.FLOODS_INBOXES));
    }
}
