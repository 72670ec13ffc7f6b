package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who clicked is named only where that was asked for, and then in the mail and in digest.json alone. */
class PeoplePreviewTest extends AftermathFixture {

    private static final Set<String> WITH_PEOPLE =
            Set.of("digest.html", "digest.txt", "digest.json", "digest.eml", "preview.html");

    @Test
    void nobodyIsInAnyFileWhereItWasNotAskedFor() throws IOException {
        clicked();

        String text = previewed("--state", folder.resolve("state"), "--show-senders");

        assertTrue(text.contains("6 people clicked a link in it, 5 got through, as Safe Links recorded;"), text);
        assertEquals(Set.of(), filesThatName("planted"));
        assertEquals(Set.of(), filesThatName("p0@contoso"), "recipients");
        assertTrue(json().at("/tasks/0/lastSixDays/people").isMissingNode());
    }

    @Test
    void theMailAndTheListForProgramsNameThemWhereItWas() throws IOException {
        clicked();

        String text = previewed("--state", folder.resolve("state"), "--show-people");

        assertTrue(
                text.contains("5 got through, as Safe Links recorded: planted0[@]contoso[.]example,"
                        + " planted1[@]contoso[.]example, planted2[@]contoso[.]example and 2 more;"),
                text);
        assertEquals(
                "[\"planted0@contoso.example\",\"planted1@contoso.example\",\"planted2@contoso.example\","
                        + "\"planted3@contoso.example\",\"planted4@contoso.example\",\"aplanted@contoso.example\"]",
                json().at("/tasks/0/lastSixDays/people").toString());
        Set<String> found = filesThatName("planted");
        assertTrue(WITH_PEOPLE.containsAll(found), found::toString);
        assertTrue(found.containsAll(Set.of("digest.html", "digest.txt", "digest.json")), found::toString);
        assertEquals(Set.of(), filesThatName("p0@contoso"), "recipients");
        assertFalse(Files.readString(folder.resolve("out/digest.html"))
                .replaceAll("(?s).*<title>(.*?)</title>.*", "$1")
                .contains("planted"));
    }

    @Test
    void whereNobodyGotThroughThoseWhoClickedAreNamed() throws IOException {
        deliverMany();
        click("m0", "one@contoso.example", "ClickBlocked");

        String text = previewed("--show-people");

        assertTrue(text.contains("none got through, as Safe Links recorded: one[@]contoso[.]example;"), text);
    }

    @Test
    void hostileAccountsAreHarmless() throws IOException {
        deliverMany();
        click("m0", "<img src=x>\u202E@evil.example", "ClickAllowed");
        click("m0", "x".repeat(300) + "@contoso.example", "ClickAllowed");
        click("m0", "=cmd|'/C calc'!A0", "ClickAllowed");

        String text = previewed("--show-people");

        String html = Files.readString(folder.resolve("out/digest.html"));
        assertFalse(html.contains("<img src=x>") || html.contains("\u202E"), html);
        assertFalse(text.contains("\u202E") || text.contains("@evil.example"), text);
        assertFalse(text.contains("x".repeat(100)), text);
        assertTrue(text.contains("[@]evil[.]example"), text);
        assertEquals(3, json().at("/tasks/0/lastSixDays/people").size());
    }

    private void clicked() {
        deliverMany();
        for (int i = 0; i < 5; i++) {
            click("m0", "Planted" + i + "@contoso.example", "ClickAllowed");
        }
        click("m1", "aplanted@contoso.example", "ClickBlocked");
    }

    private void deliverMany() {
        for (int i = 0; i < 9; i++) {
            deliver("m" + i, "p" + i, "Spam, Phish", "Inbox/folder");
        }
    }

    /** The names of all files of this run, those of the state and the parts of the mail among them, that hold a text. */
    private Set<String> filesThatName(String text) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> all = new ArrayList<>();
        for (String part : List.of("out", "state")) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                all.addAll(files.filter(Files::isRegularFile).collect(Collectors.toList()));
            }
        }
        for (Path file : all) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (bytes.toLowerCase(java.util.Locale.ROOT).contains(text)
                    || decoded(bytes).contains(text)) {
                found.add(String.valueOf(file.getFileName()));
            }
        }
        return found;
    }

    /** The attachments of a mail, one after the other. */
    private static String decoded(String mail) {
        StringBuilder texts = new StringBuilder();
        for (String part : mail.split("\r?\n\r?\n")) {
            String packed = part.replaceAll("\\s", "");
            if (packed.length() > 40 && packed.matches("[A-Za-z0-9+/]+=*")) {
                texts.append(new String(Base64.getDecoder().decode(packed), StandardCharsets.ISO_8859_1));
            }
        }
        return texts.toString();
    }
}
