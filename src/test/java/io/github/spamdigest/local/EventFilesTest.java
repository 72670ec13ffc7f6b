package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventFilesTest {

    private static final List<Long> SIZES = List.of(
            0L, 1L, 30_000L, EventFile.SMALL / 2, EventFile.SMALL, EventFile.SMALL + 1, 1L << 40, EventFile.ANY_SIZE);

    @Test
    void groupsHoldTheFilesInTheirOrderAndNoMoreThanAWorkerReadsAtOnce() {
        Law.holdsForLists(300, EventFilesTest::sizes, EventFilesTest::assertOrderAndLimit);
    }

    private static void assertOrderAndLimit(List<Long> sizes) {
        List<EventFile> files = sizes.stream().map(EventFilesTest::file).toList();
        List<List<EventFile>> groups = new EventFiles(files, List.of()).groups();
        assertEquals(files, groups.stream().flatMap(List::stream).toList());
        for (List<EventFile> group : groups) {
            assertTrue(
                    group.size() == 1
                            || group.stream().mapToLong(EventFile::size).sum() <= EventFile.SMALL,
                    group.toString());
        }
    }

    @Test
    void noTwoGroupsNextToEachOtherCouldBeOne() {
        Law.holdsForLists(300, EventFilesTest::sizes, EventFilesTest::assertFewest);
    }

    private static void assertFewest(List<Long> sizes) {
        List<EventFile> files = sizes.stream().map(EventFilesTest::file).toList();
        List<List<EventFile>> groups = new EventFiles(files, List.of()).groups();
        for (int i = 1; i < groups.size(); i++) {
            EventFile next = groups.get(i).get(0);
            List<EventFile> before = groups.get(i - 1);
            long both = before.stream().mapToLong(EventFile::size).sum() + next.size();
            assertTrue(!next.isSmall() || !before.get(0).isSmall() || both > EventFile.SMALL, groups.toString());
        }
    }

    static List<Long> sizes(Draw draw) {
        return draw.list(0, 20, size -> size.of(SIZES));
    }

    private static EventFile file(long size) {
        return new EventFile("a", Optional.empty(), size, InputStream::nullInputStream);
    }
}
