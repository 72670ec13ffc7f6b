package io.github.spamdigest.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The way through the house: due, claim, query, compare, judge, render, send, remember. Read this first. Not thread-safe; one
 * run, one object.
 */
public final class DigestRun {

    /** How long a claim lives: longer than any run may take, so that a live run is never taken over. */
    static final Duration CLAIM_LIVES = Duration.ofMinutes(20);

    private final DigestMemory memory;
    private final SpamSource source;
    private final DigestRenderer renderer;
    private final DigestSender sender;
    private final SenderLists lists;
    private final Clock clock;

    /** A run that knows nothing of domains in general, and so never advises a block. */
    public DigestRun(
            DigestMemory memory, SpamSource source, DigestRenderer renderer, DigestSender sender, Clock clock) {
        this(memory, source, renderer, sender, SenderLists.NONE, clock);
    }

    /** A run over these ports. */
    public DigestRun(
            DigestMemory memory,
            SpamSource source,
            DigestRenderer renderer,
            DigestSender sender,
            SenderLists lists,
            Clock clock) {
        this.memory = memory;
        this.source = source;
        this.renderer = renderer;
        this.sender = sender;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Makes and sends one digest, unless it was sent before or another run is at work on it.
     *
     * @throws DigestException when a step failed; the digest of that date is then still due
     */
    public RunReport run(Hunt hunt, DigestRequest request) {
        Head head = memory.head();
        if (head.hasSent(request.date()) && !request.again()) {
            return RunReport.idle(request, RunReport.Outcome.ALREADY_SENT);
        }
        if (head.isClaimedAt(clock.instant()) && !request.again()) {
            return RunReport.idle(request, RunReport.Outcome.CLAIMED_ELSEWHERE);
        }
        Optional<Head> claimed = memory.replace(head.claimedBy(claim(request, head.mayHaveSent(request.date()))));
        if (claimed.isEmpty()) {
            return RunReport.idle(request, RunReport.Outcome.CLAIMED_ELSEWHERE);
        }

        Recalled recalled;
        Findings findings;
        Digest digest;
        try {
            recalled = Recalled.from(memory, head, hunt, request.date());
            Circumstances circumstances = Circumstances.mayRepeat(head.mayHaveSent(request.date()));
            findings = Inquiry.of(source, lists, hunt, request, recalled, circumstances);
            digest = renderer.render(findings);
        } catch (RuntimeException failure) {
            release(claimed.get(), failure);
            throw failure;
        }

        Head sending = held(memory.replace(claimed.get().claimedBy(claim(request, true))), request);
        sender.send(digest);

        // Mail before memory: a digest that nobody received must not become the baseline.
        RunReport report = RunReport.sent(findings);
        held(memory.remember(sending.sent(request.date()), recalled.next(findings), report), request);
        return report;
    }

    private Head.Claim claim(DigestRequest request, boolean sending) {
        return new Head.Claim(request.date(), request.owner(), clock.instant().plus(CLAIM_LIVES), sending);
    }

    private static Head held(Optional<Head> head, DigestRequest request) {
        return head.orElseThrow(
                () -> DigestException.failed(
                        "The digest of " + request.date()
                                + " was taken over by another run while this one was at work; look for its mail before you run again."));
    }

    /** Nothing left yet, so the next run need not wait for the claim to run out. */
    private void release(Head claimed, RuntimeException failure) {
        try {
            memory.replace(claimed.released());
        } catch (DigestException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
