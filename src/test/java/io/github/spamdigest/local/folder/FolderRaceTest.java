package io.github.spamdigest.local.folder;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.testing.DecisionBookContract;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes, or a run and people, share a folder. */
class FolderRaceTest {

    private static final int ROUNDS = 100;

    @TempDir
    Path temp;

    @Test
    void ofTwoProcessesThatClaimADateOneWins() throws Exception {
        Path first = temp.resolve("first.txt");
        Path second = temp.resolve("second.txt");
        List<Process> processes = List.of(start(first), start(second));
        try {
            Files.createFile(temp.resolve("go"));
            for (Process process : processes) {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process ends");
                assertEquals(0, process.exitValue(), Files.readString(first) + Files.readString(second));
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        List<String> wins = new ArrayList<>(Files.readAllLines(first));
        wins.addAll(Files.readAllLines(second));
        List<String> everyDateOnce = Stream.iterate(DAY, date -> date.plusDays(1))
                .limit(ROUNDS)
                .map(LocalDate::toString)
                .toList();
        assertEquals(everyDateOnce, wins.stream().sorted().toList());
    }

    @Test
    void runsThatRememberWhilePeopleDecideLoseNoDecision() throws Exception {
        List<Decision> made = IntStream.range(0, ROUNDS)
                .mapToObj(i -> DecisionBookContract.about("name-" + i + ".example", "", As.WATCHING))
                .toList();
        ExecutorService people = Executors.newSingleThreadExecutor();
        try {
            Future<?> decided =
                    people.submit(() -> made.forEach(one -> new FolderDecisionBook(temp).write(List.of(one))));
            DigestMemory memory = new FolderDigestMemory(temp);
            LocalDate date = DAY;
            do {
                Head claimed =
                        memory.replace(Heads.claimed(memory.head(), date)).orElseThrow();
                Memory next = Memories.of(date, 1, "a.example");
                memory.remember(Heads.sent(claimed, date), next, Memories.report(date))
                        .orElseThrow();
                assertEquals(new RecallResult.Found(next), memory.recall(date));
                assertEquals(
                        Optional.empty(), new FolderDecisionBook(temp).read().unread());
                date = date.plusDays(1);
            } while (!decided.isDone());
            decided.get();
            assertTrue(date.isAfter(DAY.plusDays(2)), "runs while people decided until " + date);
        } finally {
            people.shutdownNow();
        }
        assertEquals(made, new FolderDecisionBook(temp).read().all());
    }

    private Process start(Path output) throws IOException {
        String classes = Stream.of(FolderDigestMemory.class, FolderRaceTest.class, JsonFactory.class)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", classes, Claimant.class.getName(), temp.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** A process that claims one date after the other and writes down those that it won. */
    static final class Claimant {

        private Claimant() {}

        public static void main(String[] args) throws InterruptedException {
            Path folder = Path.of(args[0]);
            while (!Files.exists(folder.resolve("go"))) {
                Thread.sleep(1);
            }
            DigestMemory memory = new FolderDigestMemory(folder.resolve("state"));
            for (int i = 0; i < ROUNDS; i++) {
                LocalDate date = DAY.plusDays(i);
                Head head = memory.head();
                boolean taken =
                        head.claim().map(claim -> !claim.date().isBefore(date)).orElse(false);
                if (!taken && memory.replace(Heads.claimed(head, date)).isPresent()) {
                    System.out.println(date);
                }
            }
        }
    }
}
