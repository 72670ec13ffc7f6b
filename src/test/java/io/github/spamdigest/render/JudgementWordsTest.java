package io.github.spamdigest.render;

import static io.github.spamdigest.render.JudgedMail.NETWORK;
import static io.github.spamdigest.render.JudgedMail.RENDERER;
import static io.github.spamdigest.render.JudgedMail.active;
import static io.github.spamdigest.render.JudgedMail.command;
import static io.github.spamdigest.render.JudgedMail.commands;
import static io.github.spamdigest.render.JudgedMail.findings;
import static io.github.spamdigest.render.JudgedMail.forged;
import static io.github.spamdigest.render.JudgedMail.mail;
import static io.github.spamdigest.render.JudgedMail.signal;
import static io.github.spamdigest.render.JudgedMail.verdict;
import static io.github.spamdigest.render.JudgedMail.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Task;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judgement in words: every constant has some, and commands hold nothing but plain names. */
class JudgementWordsTest {

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]+\\b");

    @ParameterizedTest
    @EnumSource(SenderClass.class)
    void everyClassHasWords(SenderClass senderClass) {
        assertReads(mail("evil.example", senderClass, new Fact(Fact.Kind.BULK, 1, 2), NextStep.WATCH, NETWORK));
    }

    @ParameterizedTest
    @EnumSource(NextStep.class)
    void everyStepHasWords(NextStep step) {
        assertReads(mail("evil.example", SenderClass.BULK, new Fact(Fact.Kind.BULK, 1, 2), step, NETWORK));
    }

    @ParameterizedTest
    @EnumSource(Fact.Kind.class)
    void everyFactHasWords(Fact.Kind kind) {
        Digest digest = mail("evil.example", SenderClass.BULK, new Fact(kind, 3, 7), NextStep.WATCH, NETWORK);
        assertReads(digest);
        assertFalse(digest.text().contains(": " + kind + ";"), digest.text());
    }

    @Test
    void aBlockCandidateComesWithItsCommandItsEnvelopeAndItsHarm() {
        String commands = command("evil.example", NextStep.BLOCK_CANDIDATE);
        String block = "-ListType Sender -Block -Entries 'evil.example' -ExpirationDate (Get-Date).AddDays(30)";
        assertTrue(commands.contains(block), commands);
        assertTrue(commands.contains("# Envelope (P1), the most frequent: bounce.example"), commands);
        assertTrue(commands.contains("YOUR OWN USERS can no longer write"), commands);
    }

    @Test
    void aForgedNameOfOursComesWithThePairForReadingOnlyAndNeverWithASenderBlock() {
        String commands = commands(forged("contoso.example", Task.Reason.OWN_NAME_FORGED, NETWORK))
                .orElseThrow();
        String pair = "-SpoofedUser 'contoso.example' -SendingInfrastructure '192.0.2.0/24' -SpoofType Internal";
        assertTrue(commands.contains(pair), commands);
        assertEquals(List.of(), active(commands));
        assertTrue(commands.contains("Resolve-DnsName -Type PTR"), commands);
    }

    @Test
    void aForgedNameOfOthersComesWithTheExternalPairForReadingOnly() {
        String commands = commands(forged("tailspin.example", Task.Reason.FORGED_NAME_GOT_IN, NETWORK))
                .orElseThrow();
        String pair = "-SpoofedUser 'tailspin.example' -SendingInfrastructure '192.0.2.0/24' -SpoofType External";
        assertTrue(commands.contains(pair), commands);
        assertEquals(List.of(), active(commands));
    }

    @Test
    void aPairOfIPv6IsNotOfferedAsExchangeTakesNone() {
        Optional<String> network = Optional.of("2001:db8:1::/48");
        assertTrue(commands(forged("tailspin.example", Task.Reason.FORGED_NAME_GOT_IN, network))
                .isEmpty());
    }

    @Test
    void aBlockIsOfferedOnlyForATaskOfToday() {
        Findings day = findings("evil.example", verdict(NextStep.BLOCK_CANDIDATE), NETWORK);
        Digest week = RENDERER.render(with(day, signal("evil.example", Task.Urgency.WEEK, Optional.empty())));

        assertTrue(commands(week).isEmpty());
        assertTrue(commands(RENDERER.render(day)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "m\u00fcnchen.example, xn--mnchen-3ya.example",
        "stra\u00dfe.example, xn--strae-oqa.example",
        "xn--strae-oqa.example, xn--strae-oqa.example",
        "\u03b2\u03cc\u03bb\u03bf\u03c2.example, xn--nxasmm1c.example",
        "r3---sn.example, r3---sn.example"
    })
    void anInternationalNameIsWrittenInItsALabel(String name, String typed) {
        String commands = command(name, NextStep.BLOCK_CANDIDATE);
        assertTrue(commands.contains("-Entries '" + typed + "'"), commands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil'; Remove-Mailbox x; '.example",
                "a b.example",
                "$(calc).example",
                "nodot",
                "x\ny.example",
                "-x.example",
                "x-.example",
                "",
                "a..example",
                ".example",
                "under_score.example",
                "192.0.2.10",
                "[2001:db8::1]",
                "evil.123",
                "evil.-x",
                "evil\u2024com",
                "mail.evil\u2024example",
                "evil\u3002example",
                "evil\uff0eexample",
                "evil\uff61example",
                "\u2100.example",
                "\u2474.example",
                "\uff45vil.example",
                "a\u200db.example",
                "ev\u0131\u2024l.example",
                "xn--.example",
                "xn--a.example",
                "xn--99999999999.example",
                "xn--evilcom-t56c.example",
                "evil.xn--a",
                "m?nchen.example",
                "m\ufffdnchen.example",
                "xn--xn--a-ecp.example",
                "\u05d0a.example",
                "stra\u00dfe\u3002example",
                "con\u00adtoso.example"
            })
    void aNameThatIsNoPlainHostNameGetsNoCommandAndTheMailSaysWhy(String name) {
        Digest candidate = mail(name, NextStep.BLOCK_CANDIDATE);

        assertTrue(commands(candidate).isEmpty(), name);
        assertSaysThat("the name is not a host name", candidate);
        assertTrue(
                commands(forged(name, Task.Reason.FORGED_NAME_GOT_IN, NETWORK)).isEmpty(), name);
    }

    @Test
    void aLabelIsOfSixtyThreeCharactersAtMost() {
        String longest = "a".repeat(63) + ".example";

        assertTrue(command(longest, NextStep.BLOCK_CANDIDATE).contains("'" + longest + "'"));
        assertTrue(commands(mail("a" + longest, NextStep.BLOCK_CANDIDATE)).isEmpty());
    }

    private static void assertSaysThat(String reason, Digest digest) {
        String text = digest.text().replaceAll("\\s+", " ");
        assertTrue(text.contains("there is no command, because " + reason), text);
        assertTrue(digest.html().contains("there is no command, because " + reason), digest.html());
        assertFalse(text.contains("commands.txt"), text);
    }

    @ParameterizedTest
    @EnumSource(value = NextStep.class, mode = EnumSource.Mode.EXCLUDE, names = "BLOCK_CANDIDATE")
    void noOtherStepComesWithACommand(NextStep step) {
        assertTrue(commands(mail("evil.example", step)).isEmpty());
    }

    private static void assertReads(Digest digest) {
        assertFalse(CONSTANT.matcher(digest.text()).find(), digest.text());
        assertFalse(CONSTANT.matcher(digest.html()).find(), digest.html());
    }
}
