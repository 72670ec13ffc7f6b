package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.spamdigest.azure.graph.GraphFixture;
import io.github.spamdigest.azure.logs.LogAnalyticsStub;
import io.github.spamdigest.azure.logs.Samples;
import io.github.spamdigest.azure.table.Interference;
import io.github.spamdigest.azure.table.TableClients;
import io.github.spamdigest.azure.table.TableDigestMemory;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.Law;
import io.github.spamdigest.testing.LogsWire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever a service, or who stands in its place, answers: it ends, the memory holds, and a person reads one sentence. */
class HostileAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEGABYTE = 1024 * 1024;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "9223372036854775808",
            "\"NaN\"",
            "\"-Infinity\"",
            "[]",
            "{}",
            "\"\\u0000\\u202e\\ud800\"",
            "\"" + "x".repeat(100_000) + "\"",
            "[".repeat(500) + "]".repeat(500),
            "\"[[[[1]]]]\"",
            "\"[1e999999999,1,1]\"",
            "{\"a\":".repeat(200) + "1" + "}".repeat(200));

    @Test
    void anAnswerWithAnythingInPlaceOfAnythingIsASnapshotOrASentence() {
        Law.holdsForLists(25, HostileAnswersTest::damages, HostileAnswersTest::assertSnapshotOrSentence);
    }

    private static void assertSnapshotOrSentence(List<Damage> damages) throws IOException {
        JsonNode answer = LogsWire.answer(
                Samples.snapshot(Samples.WINDOW, List.of(Samples.spammer("evil.example", 4, 5, 6)), List.of()));
        for (Damage damage : damages) {
            damage.to(answer);
        }
        assertSnapshotOrSentence(Answer.json(answer.toString()));
    }

    static List<Damage> damages(Draw draw) {
        return draw.list(1, 3, damage -> new Damage(damage.between(0, 10_000), damage.of(VALUES)));
    }

    @Test
    void theCorpusOfAnswersEndsInOneSentenceEach() throws IOException {
        for (Answer answer : corpus()) {
            try (HttpsStub stub = new HttpsStub(request -> answer)) {
                for (Executable step : steps(stub)) {
                    assertSentence(step);
                }
            }
        }
    }

    @Test
    void anEndlessOrInflatedAnswerNamesTheLimit() throws IOException {
        byte[] endless = ("{\"tables\":[{\"name\":\"" + "x".repeat(40 * MEGABYTE)).getBytes(StandardCharsets.US_ASCII);
        Answer inflated = Answer.status(200)
                .with("Content-Type", "application/json")
                .with("Content-Encoding", "gzip")
                .withBody(gzip(endless));
        for (Answer answer : List.of(
                Answer.status(200).with("Content-Type", "application/json").withBody(endless), inflated)) {
            try (HttpsStub stub = new HttpsStub(request -> answer)) {
                assertTrue(assertSentence(steps(stub).get(0)).contains("an answer of more than 32 MB"));
                assertTrue(assertSentence(steps(stub).get(1)).contains("an answer of more than 8 MB"));
            }
        }
    }

    private static List<Answer> corpus() throws IOException {
        return List.of(
                Answer.json(""),
                Answer.json("null"),
                Answer.json("[]"),
                Answer.json("{\"tables\":"),
                Answer.json("{\"tables\":{}}"),
                Answer.json("{\"tables\":[{\"columns\":[],\"rows\":7}]}"),
                Answer.json("{\"tables\":[" + "[".repeat(100_000)),
                Answer.json("{\"error\":" + "{\"innererror\":".repeat(50_000)),
                Answer.json("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":["
                        + "{\"name\":\"Part\",\"type\":\"string\"},".repeat(200_000)
                        + "{\"name\":\"x\",\"type\":\"long\"}],\"rows\":[[1]]}]}"),
                Answer.json("\ufeff{}"),
                Answer.status(200).withBody(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2}),
                Answer.status(200).with("Content-Type", "text/html").withBody("<html>Sign in</html>".getBytes()),
                Answer.status(200)
                        .with("Content-Type", "application/json")
                        .with("Content-Encoding", "gzip")
                        .withBody("no gzip".getBytes()),
                Answer.status(400).withJson("{\"error\":" + "[".repeat(100_000)),
                Answer.status(400).withBody(gzip(new byte[MEGABYTE])),
                Answer.status(403)
                        .with("Content-Type", "application/xml")
                        .withBody("<!DOCTYPE a [<!ENTITY b".getBytes()),
                Answer.status(500).withJson("{\"error\":{\"code\":7,\"message\":[]}}"),
                Answer.status(302).with("Location", "https://elsewhere.invalid/"));
    }

    /** One step of each service. */
    private static List<Executable> steps(HttpsStub stub) {
        String table = "TableEndpoint=" + stub.uri() + ";AccountName=" + Azurite.ACCOUNT + ";AccountKey=" + Azurite.KEY;
        GraphFixture graph = new GraphFixture();
        graph.close();
        graph.baseUrl = stub.uri();
        return List.of(
                () -> find(stub),
                () -> new TableDigestMemory(
                                TableClients.connected(table, "Digest", new Interference().wire()), "contoso")
                        .head(),
                () -> graph.sender().send(GraphFixture.digest()));
    }

    private static List<Snapshot> find(HttpsStub stub) {
        return LogAnalyticsStub.source(stub).find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of());
    }

    private static void assertSnapshotOrSentence(Answer answer) {
        try (HttpsStub stub = new HttpsStub(request -> answer)) {
            assertEquals(1, find(stub).size());
        } catch (DigestException failure) {
            assertOneSentence(failure);
        }
    }

    private static String assertSentence(Executable step) {
        DigestException failure = assertThrows(DigestException.class, step);
        assertOneSentence(failure);
        return failure.sentence();
    }

    private static void assertOneSentence(DigestException failure) {
        String sentence = failure.sentence();
        assertTrue(sentence.length() < 900, sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(
                sentence.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)), sentence);
        assertNull(failure.getCause(), "the platform shows the root cause only");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /**
     * One value put in the place of another.
     *
     * @param place which one, counted through the whole answer
     * @param value JSON
     */
    record Damage(int place, String value) {

        void to(JsonNode answer) throws IOException {
            List<Runnable> places = new ArrayList<>();
            collect(answer, JSON.readTree(value), places);
            if (!places.isEmpty()) {
                places.get(place % places.size()).run();
            }
        }

        private static void collect(JsonNode node, JsonNode other, List<Runnable> places) {
            if (node instanceof ObjectNode object) {
                object.fieldNames().forEachRemaining(name -> places.add(() -> object.set(name, other)));
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    places.add(() -> array.set(index, other));
                }
            }
            node.forEach(child -> collect(child, other, places));
        }

        @Override
        public String toString() {
            return place + ": " + value.substring(0, Math.min(40, value.length()));
        }
    }
}
