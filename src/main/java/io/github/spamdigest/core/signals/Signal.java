package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One reason that holds for a name. Immutable.
 *
 * @param reason the reason
 * @param urgency how soon somebody must look
 * @param domain the name, or the domain of an address that is one
 * @param address the address where it is a name of its own, as on free mail; attacker text
 * @param facts what speaks for it, strongest first
 * @param against what speaks against it most
 * @param step what to do
 * @param allow the rule or allow that let most of it in, as {@code rule:NAME} and the like
 * @param pair the network that forges the name and sends nothing that is wanted in it
 * @param addresses how many From addresses its threats of late had
 * @param noBlock why no block of it is offered where it is not tracked; empty where that was not asked
 */
public record Signal(
        Task.Reason reason,
        Task.Urgency urgency,
        SenderDomain domain,
        Optional<String> address,
        List<Fact> facts,
        Optional<Fact> against,
        NextStep step,
        Optional<String> allow,
        Optional<String> pair,
        long addresses,
        Optional<Verdict.NoBlock> noBlock) {

    /** Copies the list. */
    public Signal {
        facts = List.copyOf(facts);
    }

    /** A signal of which the guard was not asked. */
    public Signal(
            Task.Reason reason,
            Task.Urgency urgency,
            SenderDomain domain,
            Optional<String> address,
            List<Fact> facts,
            Optional<Fact> against,
            NextStep step,
            Optional<String> allow,
            Optional<String> pair,
            long addresses) {
        this(reason, urgency, domain, address, facts, against, step, allow, pair, addresses, Optional.empty());
    }

    /** The same with why no block of it is offered. */
    public Signal withoutBlock(Verdict.NoBlock why) {
        return new Signal(
                reason, urgency, domain, address, facts, against, step, allow, pair, addresses, Optional.of(why));
    }

    /** The same, for this week. */
    Signal forThisWeek() {
        return new Signal(
                reason, Task.Urgency.WEEK, domain, address, facts, against, step, allow, pair, addresses, noBlock);
    }

    /** Whether another signal says at least as much of the same name. */
    boolean isToldBy(Signal other) {
        return domain.equals(other.domain) && address.equals(other.address) && other.urgency.compareTo(urgency) <= 0;
    }
}
