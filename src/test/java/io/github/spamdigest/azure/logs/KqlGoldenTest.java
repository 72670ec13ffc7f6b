package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.goldens.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text that is sent, as a person reads it. */
class KqlGoldenTest {

    @Test
    void theSentQueryIsTheGoldenOne() throws Exception {
        TimeWindow window = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);
        Set<SenderDomain> watched =
                Set.of(new SenderDomain("contoso.example"), SenderDomain.NONE, new SenderDomain("bücher.example"));

        Golden.check(
                "query.kql", new Kql(new Hunt(30, 10), window, watched).text().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSentQueryWithEveryExclusionIsTheGoldenOne() throws Exception {
        TimeWindow window = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);
        Hunt hunt = new Hunt(30, 10, Counting.LATEST, AllExclusions.SAMPLE, 5);

        Golden.check(
                "query-exclusions.kql", new Kql(hunt, window, Set.of()).text().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTextThatAsksWhoIsInViewIsTheGoldenOne() throws Exception {
        TimeWindow window = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);
        Hunt hunt = new Hunt(30, 10, Counting.LATEST, AllExclusions.SAMPLE, 5);

        Set<SenderDomain> open = Set.of(new SenderDomain("b\u00FCcher.example"), SenderDomain.NONE);

        Golden.check("query-in-view.kql", new ViewKql(hunt, window, open).text().getBytes(StandardCharsets.UTF_8));
    }
}
