package io.github.spamdigest.truths;

import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws what is true of a sender first, then mail that agrees with it, most of it shaped so that a block is thought of.
 * A name that is wanted has left a trace in the rows, is ours, or is one that everybody knows. Not thread-safe.
 */
final class SenderTruths {

    private static final Instant TO = Instant.parse("2026-11-23T05:00:00Z");

    private final Dice dice;
    private final TruthMail mail;
    private final List<String> own;
    private final Set<SenderDomain> tracked = new HashSet<>();

    SenderTruths(long seed) {
        dice = new Dice(seed);
        mail = new TruthMail(dice);
        own = dice.pick(EverybodysNames.OWN);
    }

    SenderTruth drawn() {
        own.forEach(mail::want);
        mail.background(dice.chance(.04));
        String kind = kind();
        boolean isLost = dice.chance(.06);
        ReadingReport report = isLost && dice.chance(.4)
                ? new ReadingReport(1, 0, List.of(), List.of(), List.of("a.csv: 9 of 20 rows could not be read"))
                : ReadingReport.NOTHING;
        if (isLost) {
            mail.lose(report == ReadingReport.NOTHING);
        }
        Set<SenderDomain> said =
                dice.chance(.96) ? own.stream().map(SenderDomain::new).collect(Collectors.toSet()) : Set.of();
        return new SenderTruth(
                isLost ? kind + ", rows lost" : kind, snapshot(report), said, tracked, mail.wanted, mail.routes);
    }

    private Snapshot snapshot(ReadingReport report) {
        Mail rows = mail.rows();
        int confident = dice.chance(.9) ? dice.between(50, 100) : dice.between(0, 49);
        int bulk = dice.chance(.95) ? 0 : dice.between(1, 100);
        return new Snapshot(
                TimeWindow.endingAt(TO, TotalsOfMail.WINDOW),
                new EvidenceOfMail(rows, mail.envelopes, confident, bulk).endingAt(TO),
                List.of(),
                new TotalsOfMail(rows, 0).endingAt(TO, new SenderDomain(own.get(0))),
                report,
                new ViewOfMail(rows, 0).endingAt(TO));
    }

    private String kind() {
        int drawn = dice.between(0, 99);
        if (drawn < 34) {
            return stranger();
        }
        if (drawn < 60) {
            return wantedStranger();
        }
        if (drawn < 68) {
            return everybodys();
        }
        if (drawn < 73) {
            return ours();
        }
        return drawn < 78 ? spelling() : forged();
    }

    /** Nobody wants it; some of its spam slipped through, or a machine of ours answered. */
    private String stranger() {
        String name = below(mail.name());
        spam(name);
        if (dice.chance(.1)) {
            mail.answerAutomatically(name);
        }
        if (dice.chance(.05)) {
            mail.slipThrough(name);
        }
        return "stranger " + name;
    }

    /** The same spam, and yet somebody wants mail of that name, of one above it, below it or beside it. */
    private String wantedStranger() {
        String registered = mail.name();
        String spamming = below(registered);
        String wanted = dice.chance(.4) ? spamming : below(registered);
        spam(spamming);
        boolean isWritten = dice.chance(.5);
        if (isWritten) {
            mail.write(wanted, dice.chance(.7) ? 1 : dice.between(2, 20));
        }
        if (!isWritten || dice.chance(.3)) {
            mail.wantedMail(wanted, dice.chance(.7) ? dice.between(1, 3) : dice.between(4, 30), mail.network());
        }
        return "wanted " + wanted + " beside " + spamming;
    }

    private String everybodys() {
        String name = switch (dice.between(0, 3)) {
            case 0 -> mail.word() + "." + dice.pick(EverybodysNames.INSTITUTIONS);
            case 1 -> dice.pick(EverybodysNames.COMPANIES);
            case 2 -> dice.pick(EverybodysNames.SHARED);
            default -> dice.pick(EverybodysNames.SUFFIXES);
        };
        mail.want(name);
        String spamming = EverybodysNames.SUFFIXES.contains(name) ? name : below(name);
        spam(spamming);
        return "everybody's " + spamming;
    }

    /** Our own name, one below it, or the registered one above it, with mail that passes as ours. */
    private String ours() {
        String name = dice.pick(own);
        String spamming = dice.chance(.3) ? name.substring(dice.chance(.5) ? 0 : name.indexOf('.') + 1) : below(name);
        spam(spamming.contains(".") ? spamming : name);
        return "ours " + spamming;
    }

    /** One name in two spellings: wanted in one, spam in the other. */
    private String spelling() {
        String registered = international();
        String ascii = SenderTruth.ascii(registered);
        boolean isSpamAscii = dice.chance(.7);
        // A source tells what is wanted of a spelling that is in view alone.
        spam(isSpamAscii ? registered : ascii);
        mail.keepInView(isSpamAscii ? registered : ascii);
        spam(isSpamAscii ? ascii : registered);
        String wanted = below(isSpamAscii ? registered : ascii);
        if (dice.chance(.5)) {
            mail.write(wanted, dice.between(1, 4));
        } else {
            mail.wantedMail(wanted, dice.between(1, 4), mail.network());
        }
        return "spelling " + registered;
    }

    /** Others send in a name; some of what is wanted in it may come from the same network. */
    private String forged() {
        String stranger = dice.chance(.2) ? SenderTruth.ascii(international()) : mail.name();
        String name = dice.chance(.5) ? dice.pick(own) : stranger;
        String victim = dice.chance(.75) ? name : below(name);
        String network = mail.network();
        mail.forge(victim, network);
        if (dice.chance(.3)) {
            mail.forge(dice.chance(.5) ? victim : below(name), mail.network());
        }
        if (dice.chance(.5)) {
            mail.wantedMail(dice.chance(.8) ? victim : name, dice.between(1, 20), mail.network());
        }
        if (dice.chance(.4)) {
            mail.wantedMail(dice.chance(.8) ? victim : name, dice.between(1, 6), network);
        }
        if (dice.chance(.1)) {
            mail.wantedJudgedSpam(victim, network);
        }
        String spelt = SenderTruth.otherSpelling(victim);
        if (!spelt.equals(victim) && dice.chance(.4)) {
            mail.forge(spelt, mail.network());
            mail.keepInView(spelt);
            mail.wantedMail(spelt, dice.between(1, 4), network);
        }
        if (dice.chance(.3)) {
            spam(below(mail.name()));
        }
        return "forged " + victim + " by " + network;
    }

    private String international() {
        return mail.word() + dice.pick(List.of("\u00fc", "\u00e9", "\u00f1", "\u03b1")) + mail.word() + ".de";
    }

    private void spam(String name) {
        mail.spam(name);
        if (dice.chance(.5)) {
            tracked.add(new SenderDomain(name));
        }
    }

    /** The name itself more often than one below it. */
    private String below(String name) {
        String found = name;
        while (dice.chance(.3)) {
            found = mail.word() + "." + found;
        }
        return found;
    }
}
