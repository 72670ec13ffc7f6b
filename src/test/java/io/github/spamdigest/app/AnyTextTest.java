package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.testing.Law;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever others write into events, and somebody into a setting, is text in every file of the digest. */
class AnyTextTest {

    private static final List<String> CALM = List.of("a", "b", "c", "d", "e", "f");

    private static final int DOMAINS = CALM.size();

    private static final List<EventColumn> FILLED = List.of(
            EventColumn.SUBJECT,
            EventColumn.SENDER_MAIL_FROM_DOMAIN,
            EventColumn.CONNECTORS,
            EventColumn.INTERNET_MESSAGE_ID,
            EventColumn.EMAIL_ACTION_POLICY,
            EventColumn.ORG_LEVEL_POLICY);

    private static final List<Setting> SETTINGS = List.of(
            Setting.DIGEST_MAIL_SERVICES,
            Setting.DIGEST_SHARED_HOSTS,
            Setting.DIGEST_TENANT_ID,
            Setting.DIGEST_WORKSPACE_RESOURCE_ID,
            Setting.DIGEST_ATTACHMENTS);

    private static final Path FOLDER = Path.of("target", "any-text");

    @BeforeEach
    void makeAPlainDay() throws IOException {
        digest("plain", List.of());
    }

    private record Filled(Setting setting, String text) {}

    @Test
    void textsOfEventsAreText() {
        Law.holdsForLists(40, draw -> draw.list(DOMAINS, DOMAINS, AnyTexts::any), this::assertText);
    }

    private void assertText(List<String> texts) throws Exception {
        DigestFiles digest = digest("hostile", texts);

        digest.htmlIsBuiltLike(digest("calm", CALM.subList(0, texts.size())));
        digest.noCellIsAFormula();
        digest.everyCommandIsOneOfOurs();
        digest.theMailIsWholeAndItsHeadersAreOurs();
        digest.theTextHidesNothing();
    }

    @Test
    void aSettingIsRefusedInWordsOrHarmless() {
        Law.holds(
                60,
                draw -> new Filled(draw.of(SETTINGS), AnyTexts.any(draw)),
                filled -> assertRefusedOrHarmless(filled.setting(), filled.text()));
    }

    private static void assertRefusedOrHarmless(Setting setting, String text) throws Exception {
        Path out = FOLDER.resolve("set");

        CliRun run = CliRun.in(
                Map.of(setting.name(), text, "DIGEST_OWN_DOMAINS", "contoso.example"),
                "preview",
                "--events",
                FOLDER.resolve("plain").resolve("events.ndjson"),
                "--as-of",
                MailDay.END,
                "--out",
                out);

        if (run.exitCode() == 0) {
            new DigestFiles(out)
                    .htmlIsBuiltLike(new DigestFiles(FOLDER.resolve("plain").resolve("out")));
            new DigestFiles(out).everyCommandIsOneOfOurs();
        } else {
            assertEquals(2, run.exitCode(), run.err());
            assertTrue(run.err().contains(setting.name()), run.err());
            run.err().lines().forEach(line -> assertTrue(line.chars().noneMatch(Character::isISOControl), line));
        }
    }

    /** Mail that no domain vouches for, so that the name alone differs, and one whose block is suggested. */
    private DigestFiles digest(String name, List<String> texts) throws IOException {
        CaseMail ordinary = from("fabrikam.example").clean(48, 0, 47).out(2);
        // Every column is there, whatever the texts are; a missing one would be told.
        FILLED.forEach(column -> ordinary.with(column, "plain"));
        List<CaseMail> mail = new ArrayList<>(List.of(ordinary));
        mail.add(builtForSpam("offers.test")
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, texts.isEmpty() ? "" : texts.get(0)));
        int count = 30;
        for (String text : texts) {
            CaseMail sender =
                    from(named(text) + "b" + count + ".test").spam(count, 0, 9).auth(NONE);
            for (EventColumn column : FILLED) {
                sender.with(column, text);
            }
            mail.add(sender.with(EventColumn.SENDER_FROM_ADDRESS, text + "@" + text));
            count--;
        }
        MailDay day = MailDay.of(mail, 0, "--own-domains", "contoso.example", "--show-senders");
        return new DigestFiles(day.previewedIn(FOLDER.resolve(name)));
    }

    /** A text for a name: one that lost letters has a remark of its own, which the calm day has not. */
    private static String named(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replaceAll("[?\uFFFD]", "");
    }
}
