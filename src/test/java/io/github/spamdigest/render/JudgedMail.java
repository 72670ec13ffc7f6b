package io.github.spamdigest.render;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SendContext;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SnapshotDiff;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.signals.Signal;
import io.github.spamdigest.goldens.Days;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Mails of one listed domain that was judged so, and their commands. */
final class JudgedMail {

    static final FreemarkerRenderer RENDERER = PlainRenderer.create();

    static final Optional<String> NETWORK = Optional.of("192.0.2.0/24");

    private JudgedMail() {}

    static String command(String domain, NextStep step) {
        return commands(mail(domain, step)).orElseThrow();
    }

    /** Command lines that are not commented out. */
    static List<String> active(String commands) {
        return commands.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static Digest mail(String domain, NextStep step) {
        return mail(domain, SenderClass.BUILT_FOR_SPAM, new Fact(Fact.Kind.SPAM_SHARE, 118, 118), step, NETWORK);
    }

    static Digest mail(String domain, SenderClass senderClass, Fact fact, NextStep step, Optional<String> network) {
        Verdict verdict = new Verdict(senderClass, List.of(fact), Optional.of(fact), step);
        return RENDERER.render(
                with(findings(domain, verdict, network), signal(domain, Task.Urgency.TODAY, Optional.empty())));
    }

    static Digest forged(String domain, Task.Reason reason, Optional<String> network) {
        Signal forged = new Signal(
                reason,
                Task.Urgency.TODAY,
                new SenderDomain(domain),
                Optional.empty(),
                List.of(new Fact(Fact.Kind.INSIDE_TODAY, 3, 9)),
                Optional.empty(),
                NextStep.HONOUR_DMARC,
                Optional.empty(),
                network,
                1);
        return RENDERER.render(with(findings(domain, verdict(NextStep.HONOUR_DMARC), network), forged));
    }

    static Verdict verdict(NextStep step) {
        return new Verdict(SenderClass.BUILT_FOR_SPAM, List.of(), Optional.empty(), step);
    }

    static Signal signal(String domain, Task.Urgency urgency, Optional<String> pair) {
        return new Signal(
                Task.Reason.FLOODS_INBOXES,
                urgency,
                new SenderDomain(domain),
                Optional.empty(),
                List.of(new Fact(Fact.Kind.INSIDE_TODAY, 3, 9)),
                Optional.empty(),
                NextStep.HUNT_AND_PURGE,
                Optional.empty(),
                pair,
                1);
    }

    static Findings findings(String domain, Verdict verdict, Optional<String> network) {
        Findings day = Days.quiet();
        Change change = new Change(
                1,
                Optional.of(1),
                Optional.of(Standing.STEADY),
                SomeDomain.activity(domain, day, network),
                Optional.empty(),
                verdict,
                Optional.of(SenderClass.UNCLEAR));
        return new Findings(
                day.date(),
                day.zone(),
                day.hunt(),
                day.snapshot(),
                day.baseline(),
                new SnapshotDiff(List.of(change), List.of()),
                SendContext.ORDINARY);
    }

    static Findings with(Findings day, Signal signal) {
        return new Findings(
                day.date(),
                day.zone(),
                day.hunt(),
                day.snapshot(),
                day.baseline(),
                day.diff(),
                List.of(),
                List.of(signal),
                day.circumstances());
    }

    static Optional<String> commands(Digest digest) {
        return digest.attachments().stream()
                .filter(attachment -> attachment.name().equals("commands.txt"))
                .map(Attachment::content)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .findFirst();
    }
}
