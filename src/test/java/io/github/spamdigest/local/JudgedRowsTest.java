package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedRowsTest {

    private record Row(long age, int profile, People people) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 20_000})
    void rowsComeBackAsTheyWereInTheirOrder(int count) {
        List<Row> expected = new ArrayList<>();
        JudgedRows rows = new JudgedRows();
        for (int i = 0; i < count; i++) {
            Row row = new Row(1L << 40 | i, Integer.MAX_VALUE - i, new People(-i, Long.MAX_VALUE - i));
            expected.add(row);
            rows.add(row.age(), row.profile(), row.people());
        }
        List<Row> found = new ArrayList<>();
        rows.forEach((age, profile, people) -> found.add(new Row(age, profile, people)));
        assertEquals(expected, found);
    }
}
