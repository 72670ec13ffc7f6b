package io.github.spamdigest.memory;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.testing.Memories;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no run can have written is called damaged, with a reason; what a newer version wrote is not. */
class MemoryJsonDamageTest {

    private static final String GOOD = """
            {"schema":1,"date":"2026-03-02","fingerprint":"v1","run":3,"ranking":[["a.example",5]],\
            "sightings":[["a.example","2026-03-01","2026-03-02",3]]}""";

    private static final String TOLD = """
            ["a.example","OWN_NAME_FORGED","0123456789abcdef0123456789abcdef","TODAY","2026-03-01",\
            "2026-03-02T05:00:00Z",true,2,3,1,5]""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema\":1,              |                         | schema is missing",
                "\"schema\":1               | \"schema\":0            | schema 0 never existed",
                "\"schema\":1               | \"schema\":\"1\"        | schema is not a number from 0 on",
                "\"run\":3,                 |                         | run is missing",
                "\"run\":3                  | \"run\":-3              | run is not a number from 0 on",
                "\"run\":3                  | \"run\":1               | a run of sightings is later than the memory's own",
                "\"run\":3                  | \"run\":3,\"run\":4     | it is not valid JSON at line 1, column 65",
                "\"date\":\"2026-03-02\"    | \"date\":\"2026-02-30\" | date is not a date",
                "\"date\":\"2026-03-02\"    | \"date\":\"2026-03-01\" | the dates of sightings are out of order",
                "\"2026-03-01\",\"2026-03-02\" | \"2026-03-02\",\"2026-03-01\" | the dates of sightings are out of order",
                "\"fingerprint\":\"v1\"     | \"fingerprint\":null    | fingerprint is not a text",
                "[\"a.example\",5]          | [\"a.example\"]         | an entry of ranking holds 1 values and should hold 2",
                "[\"a.example\",5]          | [\"a.example\",5.5]     | ranking is not a number from 0 on",
                "[\"a.example\",5]          | [\"a.example\",99999999999999999999] | ranking is not a number from 0 on",
                "[\"a.example\",5]          | [\"a.example\",5],[\"A.EXAMPLE.\",5] | a domain of ranking comes twice",
                "[[\"a.example\",5]]        | {}                      | ranking is not a list",
                "[\"a.example\",5]          | 5                       | ranking is not a list",
                "\"run\":3,                 | \"run\":3,\"classes\":[], | classes and ranking differ in length",
                "\"run\":3,                 | \"run\":3,\"classes\":[7], | classes is not a text",
                "\"run\":3,                 | \"run\":3,\"classes\":{}, | classes is not a list",
                "]]}                        | ]]}x                    | it is not valid JSON at line 1, column 145",
                "]]}                        | ]]}{}                   | something follows its end",
                "]]}                        | ]]                      | it is not valid JSON at line 1, column 143",
            })
    void damageHasAReason(String part, String instead, String reason) {
        assertTrue(GOOD.contains(part), part);
        assertEquals(reason, reasonOf(Gzip.compress(bytes(GOOD.replace(part, instead == null ? "" : instead)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"OWN_NAME_FORGED\"    | 7                     | told is not a text",
                "\"0123456789abcdef0123456789abcdef\" | \"anna@a.example\" | HASH",
                "\"0123456789abcdef0123456789abcdef\" | \"0123456789ABCDEF0123456789ABCDEF\" | HASH",
                "\"TODAY\"              | \"NOW\"               | told is unknown",
                "\"2026-03-01\"         | \"2026-03-03\"        | the dates of told are out of order",
                "\"2026-03-02T05:00:00Z\" | \"2026-02-20T05:00:00Z\" | the dates of told are out of order",
                "\"2026-03-02T05:00:00Z\" | \"2026-03-09T05:00:00Z\" | the dates of told are out of order",
                "\"2026-03-02T05:00:00Z\" | \"2026-03-02\"        | told is not a time",
                "true                   | 1                     | told is neither true nor false",
                "2,3,1,5]               | -2,3,1,5]               | told is not a number from 0 on",
                "2,3,1,5]               | 2,8,1,5]                | a signal of told was calm for longer than any stays open",
                "2,3,1,5]               | 2,3,2,5]                | an entry of told is neither one name nor many",
                "2,3,1,5]               | 2,3,0,5]                | an entry of told is neither one name nor many",
                "2,3,1,5]               | 2,3]                  | an entry of told holds 9 values and should hold 11",
                "\"0123456789abcdef0123456789abcdef\" | \"*\" | an entry of told is neither one name nor many",
            })
    void whatNoRunCanHaveToldIsDamage(String part, String instead, String reason) {
        assertTrue(TOLD.contains(part), part);
        String expected = reason.equals("HASH") ? "an address of told is not a text of 32 hexadecimal digits" : reason;
        assertEquals(expected, reasonOf(told(TOLD.replace(part, instead))));
    }

    @Test
    void aSignalThatComesTwiceIsDamage() {
        String other = TOLD.replace("a.example", "A.EXAMPLE.").replace("TODAY", "WEEK");
        assertEquals("a signal of told comes twice", reasonOf(told(TOLD + "," + other)));
    }

    @Test
    void moreSignalsThanAreEverToldAreDamage() {
        String rows = IntStream.rangeClosed(0, Memory.MAX_TOLD)
                .mapToObj(i -> "[\"s" + i
                        + ".example\",\"SURGE\",\"\",\"WEEK\",\"2026-03-01\",\"2026-03-02T05:00:00Z\",true,0,0,1,5]")
                .collect(Collectors.joining(","));
        assertEquals("told holds 501 entries and may hold 500", reasonOf(told(rows)));
    }

    @Test
    void whatIsNotOneGzipIsDamaged() {
        byte[] good = MemoryJson.write(Memories.of(DAY, 3, "a.example"));
        assertEquals("it is not complete gzip data", reasonOf(new byte[0]));
        assertEquals("it is not complete gzip data", reasonOf(bytes(GOOD)));
        for (int length = 1; length < good.length; length++) {
            assertEquals("it is not complete gzip data", reasonOf(Arrays.copyOf(good, length)), "cut at " + length);
        }
        for (int more : new int[] {1, 18, 19, 4000}) {
            byte[] longer = Arrays.copyOf(good, good.length + more);
            assertEquals("something follows its compressed end", reasonOf(longer), more + " more");
        }
    }

    @Test
    void everyFlippedByteIsDamagedOrHarmlessAndNeverAnotherMemory() {
        Memory memory = Memories.of(DAY, 3, "a.example", "b.example");
        byte[] good = MemoryJson.write(memory);
        for (int i = 0; i < good.length; i++) {
            byte[] flipped = good.clone();
            flipped[i] ^= 0x41;
            if (MemoryJson.read(flipped, "It") instanceof MemoryJson.Reading.Read read) {
                assertEquals(memory, read.memory(), "byte " + i);
            }
        }
    }

    @Test
    void aZipBombIsNotUnpacked() {
        assertEquals(
                "it is larger than 16777216 bytes when decompressed", reasonOf(Gzip.compress(new byte[300_000_000])));
    }

    @Test
    void moreDomainsThanAMemoryMayHoldAreDamage() {
        String rows = IntStream.rangeClosed(0, Memory.MAX_SIGHTINGS)
                .mapToObj(i -> "[\"s" + i + ".example\",\"2026-03-01\",\"2026-03-02\",3]")
                .collect(Collectors.joining(","));
        String json = GOOD.replace("[\"a.example\",\"2026-03-01\",\"2026-03-02\",3]", rows);
        assertEquals("sightings holds 10001 entries and may hold 10000", reasonOf(Gzip.compress(bytes(json))));
    }

    @Test
    void deepNestingIsDamageAndNoStackOverflow() {
        assertInstanceOf(
                MemoryJson.Reading.Damaged.class, MemoryJson.read(Gzip.compress(bytes("[".repeat(1_000_000))), "It"));
    }

    @Test
    void aNewerVersionIsNamedEvenWhenItsFieldsAreUnknown() {
        byte[] newer = Gzip.compress(bytes("{\"domains\":[],\"schema\":4}"));
        DigestException failure =
                assertThrows(DigestException.class, () -> MemoryJson.read(newer, "The memory of 2 March"));
        assertEquals(
                "The memory of 2 March was written by a newer version of Spam Domain Digest (schema 4, this one knows 3);"
                        + " install that version again, or move it away to start with an empty memory.",
                failure.sentence());
    }

    private static byte[] told(String rows) {
        return Gzip.compress(bytes(GOOD.replace("\"sightings\"", "\"told\":[" + rows + "],\"sightings\"")));
    }

    private static String reasonOf(byte[] compressed) {
        return assertInstanceOf(MemoryJson.Reading.Damaged.class, MemoryJson.read(compressed, "It"))
                .reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
