package io.github.spamdigest.core;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on a domain: what it probably is, why, what speaks against it, and what to do. Immutable.
 *
 * @param senderClass the class
 * @param facts the two or three facts that decided, strongest first
 * @param against the strongest fact that speaks against it
 * @param step what to do
 * @param noBlock why the guard lets no block of it pass; empty where it would, and where nobody judged
 */
public record Verdict(
        SenderClass senderClass, List<Fact> facts, Optional<Fact> against, NextStep step, Optional<NoBlock> noBlock) {

    /** The verdict on a domain that nobody judged: too little is known. */
    public static final Verdict NOT_JUDGED =
            new Verdict(SenderClass.TOO_FEW, List.of(), Optional.empty(), NextStep.NONE);

    /** Copies the list. */
    public Verdict {
        facts = List.copyOf(facts);
    }

    /** A verdict of which the guard was not asked. */
    public Verdict(SenderClass senderClass, List<Fact> facts, Optional<Fact> against, NextStep step) {
        this(senderClass, facts, against, step, Optional.empty());
    }

    /** Why a block of a name is not offered; the first that holds is told. */
    public enum NoBlock {
        /** It is not the name of a host, so no entry of a list can hold it. */
        NO_HOST_NAME,
        /** It is ours, or stands above a name of ours. */
        OWN_NAME,
        /** Unrelated people register below it. */
        PUBLIC_SUFFIX,
        /** Anybody can have a mailbox there, or send through it. */
        MAIL_SERVICE,
        /** Unrelated people have sites in it. */
        SHARED_HOST,
        /** Only institutions have names there: one mailbox of thousands is no reason. */
        INSTITUTION,
        /** Many organisations get wanted mail from it. */
        WIDELY_KNOWN,
        /** Nobody said which domains are ours, so a colleague looks like a stranger. */
        OWN_NOT_SET,
        /** Rows are missing that could speak for it. */
        ROWS_MISSING,
        /** People here wrote to it, or clean mail came from it, or from a name below or above it. */
        KNOWN_HERE,
        /** Most threats get in here, as where mailboxes are elsewhere: that it got in says little. */
        MOST_GETS_IN,
        /** Who really sends in this name cannot be told, or others forge it. */
        NOT_ITS_OWN,
        /** It is not certain that it sends nothing but spam. */
        NOT_ONLY_SPAM,
        /** It was not watched long enough, and sent mail before the window. */
        NOT_WATCHED,
        /** None of its spam reached an inbox: a block would change nothing. */
        KEPT_OUT,
        /** None of its spam came of late: a block would change nothing. */
        STOPPED,
        /** Too little of its mail was judged spam for it to be tracked. */
        NOT_TRACKED
    }

    /** Whether somebody judged: whether it is not {@link #NOT_JUDGED}. */
    public boolean isJudged() {
        return senderClass != SenderClass.TOO_FEW || !facts.isEmpty() || against.isPresent() || step != NextStep.NONE;
    }
}
