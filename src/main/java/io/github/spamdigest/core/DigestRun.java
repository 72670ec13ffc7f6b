package io.github.spamdigest.core;

import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.core.life.GivenDecisions;
import io.github.spamdigest.core.life.PastTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The way through the house: due, claim, query, compare, judge, render, send, remember. Read this first. Not thread-safe; one
 * run, one object.
 */
public final class DigestRun {

    private final DigestMemory memory;
    private final SpamSource source;
    private final DigestRenderer renderer;
    private final DigestSender sender;
    private final SenderLists lists;
    private final Clock clock;
    private final Optional<Operators> operators;
    private final RunListener listener;
    private final Optional<BiFunction<PastTasks, LocalDate, Decisions>> decisions;

    /** A run that knows nothing of domains in general, and so never advises a block. */
    public DigestRun(
            DigestMemory memory, SpamSource source, DigestRenderer renderer, DigestSender sender, Clock clock) {
        this(memory, source, renderer, sender, SenderLists.NONE, clock);
    }

    /** A run over these ports, which tells nobody when it fails. */
    public DigestRun(
            DigestMemory memory,
            SpamSource source,
            DigestRenderer renderer,
            DigestSender sender,
            SenderLists lists,
            Clock clock) {
        this(memory, source, renderer, sender, lists, clock, Optional.empty(), RunListener.NONE);
    }

    /** A run over these ports, which tells operators when it gives up. */
    public DigestRun(
            DigestMemory memory,
            SpamSource source,
            DigestRenderer renderer,
            DigestSender sender,
            SenderLists lists,
            Clock clock,
            Optional<Operators> operators,
            RunListener listener) {
        this(memory, source, renderer, sender, lists, clock, operators, listener, Optional.empty());
    }

    private DigestRun(
            DigestMemory memory,
            SpamSource source,
            DigestRenderer renderer,
            DigestSender sender,
            SenderLists lists,
            Clock clock,
            Optional<Operators> operators,
            RunListener listener,
            Optional<BiFunction<PastTasks, LocalDate, Decisions>> decisions) {
        this.memory = memory;
        this.source = source;
        this.renderer = renderer;
        this.sender = sender;
        this.lists = lists;
        this.clock = clock;
        this.operators = operators;
        this.listener = listener;
        this.decisions = decisions;
    }

    /** The same run, which reads what people decided. */
    public DigestRun with(DecisionBook book) {
        return with(book, GivenDecisions.NONE);
    }

    /** The same run, which reads what people decided, with the command and in a setting. */
    public DigestRun with(DecisionBook book, GivenDecisions given) {
        return new DigestRun(
                memory,
                source,
                renderer,
                sender,
                lists,
                clock,
                operators,
                listener,
                Optional.of((past, date) -> given.beside(book, past, lists, clock.instant(), date)));
    }

    /**
     * Makes and sends one digest, unless there is none to make or another run is at work on it.
     *
     * @throws DigestException when a step failed; the digest of that date is then still due
     */
    public RunReport run(Hunt hunt, DigestRequest wanted) {
        Progress progress = new Progress(wanted.date(), clock, listener);
        FailureHandling aftermath = aftermath(progress);
        ClaimAttempt turn = aftermath.withoutHold(
                wanted, () -> progress.step(RunStep.CLAIM, () -> ClaimAttempt.take(wanted, memory, clock)));
        if (turn.hold().isEmpty()) {
            return turn.otherwise();
        }
        ClaimedRun hold = turn.hold().get();
        return aftermath.with(hold, () -> made(hunt, hold, progress));
    }

    /** The steps under the claim. */
    private RunReport made(Hunt hunt, ClaimedRun hold, Progress progress) {
        DigestRequest request = hold.request();
        progress.of(request.date());
        PreviousRun recalled = progress.step(
                RunStep.RECALL, () -> PreviousRun.from(memory, hold, hunt).with(decisions));
        AskAndJudge inquiry = new AskAndJudge(hunt, request, recalled);
        List<Snapshot> answer = progress.counted(RunStep.QUERY, () -> inquiry.ask(source, lists), DigestRun::rows);
        SendContext circumstances = SendContext.of(hold.found(), request);
        Findings findings = progress.step(RunStep.JUDGE, () -> inquiry.judge(answer, lists, circumstances));
        Digest digest = progress.step(RunStep.RENDER, () -> renderer.render(findings));
        Memory next = recalled.next(findings);
        RunReport report = RunReport.sent(findings);

        // Mail before memory: a digest that nobody received must not become the baseline.
        progress.run(RunStep.SEND, () -> {
            hold.beginSending();
            sender.send(digest);
        });
        progress.run(RunStep.REMEMBER, () -> hold.remember(next, report));
        return report;
    }

    /**
     * Tells operators that a digest cannot even be begun, once for its date, unless it was sent before.
     *
     * @param failure why; whatever goes wrong in telling is added to it
     */
    public void giveUp(DigestRequest wanted, DigestException failure) {
        Progress progress = new Progress(wanted.date(), clock, listener);
        aftermath(progress).of(failure, wanted, memory, clock);
    }

    private FailureHandling aftermath(Progress progress) {
        return new FailureHandling(new OperatorNotice(operators, renderer, clock, progress), progress);
    }

    private static long rows(List<Snapshot> answer) {
        return answer.stream()
                .mapToLong(snapshot ->
                        snapshot.ranking().size() + snapshot.others().size())
                .sum();
    }
}
