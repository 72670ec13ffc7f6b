package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.MailDays;
import io.github.spamdigest.goldens.Golden;
import io.github.spamdigest.goldens.GoldenMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of day, as an event file, gives the mail that was read and approved. */
class PreviewGoldenTest {

    @TempDir
    private Path folder;

    static Stream<String> days() {
        return MailDays.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void anEventFileGivesItsMail(String day) throws IOException {
        Path out = MailDays.all().get(day).previewedIn(folder);

        for (String ending : new String[] {".html", ".txt"}) {
            Golden.check(
                    "preview/" + day + ending, GoldenMail.page(Files.readAllBytes(out.resolve("digest" + ending))));
        }
        Golden.check("preview/" + day + ".eml", GoldenMail.eml(Files.readAllBytes(out.resolve("digest.eml"))));
        int limit = day.equals("top-50") ? 250_000 : 100_000;
        assertTrue(Files.size(out.resolve("digest.html")) < limit, "The HTML of " + day + " is too large");
    }
}
