package io.github.spamdigest.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.Mail;
import io.github.spamdigest.app.TickProcess;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.ManagedIdentityStub;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Eight processes of the real program start the same digest date at once; {@code -Drace.rounds=25} for the long run. */
@ExtendWith(AzuriteExtension.class)
class RaceTest {

    private static final int PROCESSES = 8;

    /** After so many rounds the processes are new ones, which are slower and less even than warm ones. */
    private static final int ROUNDS_OF_A_PROCESS = 5;

    private final int rounds = Integer.getInteger("race.rounds", 3);
    private final AzureStubs azure = new AzureStubs();
    private final List<Program> programs = new ArrayList<>();
    private final Azurite azurite;

    @TempDir
    Path folder;

    RaceTest(Azurite azurite) {
        this.azurite = azurite;
    }

    @AfterEach
    void stop() {
        programs.forEach(Program::kill);
        azure.close();
    }

    @Test
    void eightProcessesThatStartTheSameDateAtOnceSendOneMail() throws InterruptedException {
        azure.start(azurite.connectionString(), azurite.newTable());
        Launcher launcher = new Launcher(folder);
        Remembered remembered = new Remembered(azurite, azure);
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_OF_A_PROCESS == 0) {
                restart(launcher);
            }
            LocalDate date = People.LAST.minusDays(rounds - 1L - round);
            List<String> answers = raceOn(date);
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.contains("outcome=SENT"))
                            .count(),
                    answers::toString);
            assertTrue(
                    answers.stream()
                            .allMatch(answer -> answer.startsWith(TickProcess.DONE)
                                    && answer.matches(".*outcome=(SENT|ALREADY_SENT|CLAIMED_ELSEWHERE).*")),
                    answers::toString);
            assertOneMail(date, round + 1);
            assertEquals(People.before(date), remembered.decisions());
            People.read(date, remembered);
        }
        assertEquals(
                List.of(
                        "new quick-credit.test NOW_PHISH",
                        "decided fabrikam.example SUDDEN_FROM_TRUSTED",
                        "closed parcel-notice.invalid LET_IN_BY_US"),
                Remembered.tasks(azure.mails().get(rounds - 1)));
        System.out.println("race: rounds=" + rounds + " processes=" + PROCESSES + " mails="
                + azure.mails().size());
    }

    private void assertOneMail(LocalDate date, int round) {
        List<Mail> mails = azure.mails();
        assertEquals(round, mails.size(), "one mail a round");
        Mail mail = mails.get(round - 1);
        assertTrue(mail.subject().contains(date.toString()), mail.subject());
        assertTrue(!mail.subject().contains(Storm.MARK), mail.subject());
        if (round > 1) {
            assertEquals(
                    date.minusDays(1).toString(),
                    mail.json().path("comparedWith").asText());
        }
    }

    private List<String> raceOn(LocalDate date) throws InterruptedException {
        Instant at = Instant.parse(date + "T23:59:30Z");
        programs.forEach(program -> program.tick(at));
        List<String> answers = new ArrayList<>();
        for (Program program : programs) {
            answers.add(program.answer().orElse("died"));
        }
        return answers;
    }

    private void restart(Launcher launcher) throws InterruptedException {
        programs.forEach(Program::kill);
        programs.clear();
        for (int i = 0; i < PROCESSES; i++) {
            programs.add(launcher.start(environment()));
        }
        // All are ready before the first is let go.
        for (Program program : programs) {
            program.awaitReady();
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(azure.environment());
        environment.put("IDENTITY_ENDPOINT", azure.identity().endpoint().toString());
        environment.put("IDENTITY_HEADER", ManagedIdentityStub.SECRET);
        return environment;
    }
}
