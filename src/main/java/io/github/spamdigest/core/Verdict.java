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
 */
public record Verdict(SenderClass senderClass, List<Fact> facts, Optional<Fact> against, NextStep step) {

    /** The verdict on a domain that nobody judged: too little is known. */
    public static final Verdict NOT_JUDGED =
            new Verdict(SenderClass.TOO_FEW, List.of(), Optional.empty(), NextStep.NONE);

    /** Copies the list. */
    public Verdict {
        facts = List.copyOf(facts);
    }

    /** Whether somebody judged: whether it is not {@link #NOT_JUDGED}. */
    public boolean isJudged() {
        return senderClass != SenderClass.TOO_FEW || !facts.isEmpty() || against.isPresent() || step != NextStep.NONE;
    }
}
