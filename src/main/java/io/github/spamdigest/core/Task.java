package io.github.spamdigest.core;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task for a person: which name, why, and how soon. Immutable.
 *
 * @param reason why; the strongest signal of the name
 * @param urgency how soon
 * @param domain the sender domain; {@link SenderDomain#NONE} for mail without one, and for a task about several names
 * @param facts what speaks for it, strongest first
 * @param against what speaks against it most
 * @param step what to do
 * @param allow the rule or allow that let most of it in, as {@code rule:NAME}, {@code organisation:POLICY} or
 *     {@code user:POLICY}
 * @param pair the IPv4 network that forges the name and sends nothing that is wanted in it, as {@code 192.0.2.0/24}
 * @param addresses how many From addresses its threats of the last six days had; 0 where it is not known
 * @param signals every signal that holds for the name, the strongest first
 * @param noBlock why no block is offered of a stranger who floods inboxes; empty for other tasks, and where one is
 * @param change the domain as it is listed, or as it would be at its place below the list; empty for one that is not tracked
 */
public record Task(
        Reason reason,
        Urgency urgency,
        SenderDomain domain,
        List<Fact> facts,
        Optional<Fact> against,
        NextStep step,
        Optional<String> allow,
        Optional<String> pair,
        long addresses,
        List<Reason> signals,
        Optional<Verdict.NoBlock> noBlock,
        Optional<Change> change) {

    /** The most urgent first, then by reason and name. */
    public static final Comparator<Task> ORDER =
            Comparator.comparing(Task::urgency).thenComparing(Task::reason).thenComparing(Task::domain);

    /** Copies the lists. */
    public Task {
        facts = List.copyOf(facts);
        signals = List.copyOf(signals);
    }

    /** The stronger of two tasks of a name, with the signals of both. */
    public Task and(Task other) {
        boolean isFirst =
                Comparator.comparing(Task::urgency).thenComparing(Task::reason).compare(this, other) <= 0;
        return isFirst ? with(other) : other.with(this);
    }

    /** This task, with the signals of another one of its name that nothing else is taken from. */
    public Task alsoOf(Task other) {
        return with(other.signals, Optional.empty(), addresses, Optional.empty());
    }

    private Task with(Task weaker) {
        return with(weaker.signals, weaker.allow, Math.max(addresses, weaker.addresses), weaker.change);
    }

    private Task with(List<Reason> more, Optional<String> otherAllow, long most, Optional<Change> otherChange) {
        Set<Reason> all = new LinkedHashSet<>(signals);
        all.addAll(more);
        return new Task(
                reason,
                urgency,
                domain,
                facts,
                against,
                step,
                allow.or(() -> otherAllow),
                pair,
                most,
                List.copyOf(all),
                noBlock,
                change.or(() -> otherChange));
    }

    /** How soon a person has to look, the sooner first. */
    public enum Urgency {
        /** Today: it stands in the subject. */
        TODAY,
        /** This week: it stands in the mail, and the subject is quiet about it. */
        WEEK
    }

    /** Why a name needs a person, the most severe first. */
    public enum Reason {
        /** Somebody got to a page through a link in phish or malware of it: an account of ours may be in other hands. */
        CLICKED_THROUGH,
        /**
         * More threats from a domain we trust than it usually sends: an account there is probably in other hands, and its
         * mail is believed.
         */
        SUDDEN_FROM_TRUSTED,
        /** Mail in our own name that is not ours reached an inbox. */
        OWN_NAME_FORGED,
        /** Mail that is proven to be ours is phish or malware: an account or a service of ours is in other hands. */
        OWN_NAME_ABUSED,
        /** Mail that others forged in a name reached inboxes. */
        FORGED_NAME_GOT_IN,
        /** A new name that looks like one of ours reached an inbox. */
        LOOKALIKE,
        /** Threats reached inboxes because an allow or a transport rule of our own let them in. */
        LET_IN_BY_US,
        /** Threats reached inboxes although a block of the organisation stands against them. */
        BLOCKED_BUT_INSIDE,
        /** Far more threats of a name that nobody knows reached inboxes than is usual for it. */
        FLOODS_INBOXES,
        /** Many new domains that send from the same networks got a little in, each of them. */
        CAMPAIGN,
        /** More names than can be looked at had threats in inboxes. */
        CUT_FROM_VIEW,
        /** It left the list because its mail is now judged phish: it did not stop, it got worse. */
        NOW_PHISH,
        /** A few threats in inboxes where there were none: too few for today. */
        SMALL_BUT_INSIDE,
        /** The guard found that a block would help and do no harm that is known. */
        BLOCK_CANDIDATE,
        /** Striking, and somebody here wrote to it: a colleague knows what the data does not. */
        ASK_COLLEAGUES,
        /** A mail service sends at least twice its usual. */
        SURGE,
        /** Wanted mail is judged a threat: readers let it in, and it is no more than usual. */
        FALSE_POSITIVES,
        /** Our own mail is judged spam: a chore, told once. */
        OWN_SERVICE;

        /** Whether it is about names that no single one stands for: they are others each day, and nobody can decide about them. */
        public boolean isOfManyNames() {
            return this == CUT_FROM_VIEW || this == CAMPAIGN;
        }
    }
}
