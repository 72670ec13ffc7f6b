package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventFilesTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void groupsHoldTheFilesInTheirOrderAndNoMoreThanAWorkerReadsAtOnce(@ForAll("sizes") List<Long> sizes) {
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

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noTwoGroupsNextToEachOtherCouldBeOne(@ForAll("sizes") List<Long> sizes) {
        List<EventFile> files = sizes.stream().map(EventFilesTest::file).toList();
        List<List<EventFile>> groups = new EventFiles(files, List.of()).groups();
        for (int i = 1; i < groups.size(); i++) {
            EventFile next = groups.get(i).get(0);
            List<EventFile> before = groups.get(i - 1);
            long both = before.stream().mapToLong(EventFile::size).sum() + next.size();
            assertTrue(!next.isSmall() || !before.get(0).isSmall() || both > EventFile.SMALL, groups.toString());
        }
    }

    @Provide
    Arbitrary<List<Long>> sizes() {
        return Arbitraries.of(
                        0L,
                        1L,
                        30_000L,
                        EventFile.SMALL / 2,
                        EventFile.SMALL,
                        EventFile.SMALL + 1,
                        1L << 40,
                        EventFile.ANY_SIZE)
                .list()
                .ofMaxSize(20);
    }

    private static EventFile file(long size) {
        return new EventFile("a", Optional.empty(), size, InputStream::nullInputStream);
    }
}
