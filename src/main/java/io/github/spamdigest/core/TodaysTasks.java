package io.github.spamdigest.core;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what needs a person today; everything else can wait or is done by the filter. Immutable.
 *
 * <p>Three rules keep the list short enough to be read. What the filter kept out needs nobody. What nothing came of
 * since the digest compared with was told then. Chores, which cost nothing when they wait, are told once. Severe reasons
 * count for every tracked domain, because a taken-over mailbox seldom sends enough for the list; others for listed ones.
 */
record TodaysTasks(Findings findings) {

    /** Mail that somebody here asked for: an allow for it does what it is for. */
    private static final Set<SenderClass> WANTED = EnumSet.of(
            SenderClass.ORDINARY,
            SenderClass.BULK,
            SenderClass.FORWARDED,
            SenderClass.OWN_SERVICE_UNAUTHENTICATED,
            SenderClass.OWN_SERVICE_JUDGED_SPAM);

    /** The tasks, the most urgent first, then by place. */
    List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        findings.diff().left().stream()
                .filter(departure -> departure.reason() == Departure.Reason.NOW_PHISH)
                .map(departure -> new Task(Task.Reason.NOW_PHISH, departure.domain(), Optional.empty()))
                .forEach(tasks::add);
        findings.diff().changes().forEach(change -> ofListed(change).ifPresent(tasks::add));
        belowTheList().forEach(change -> ofTracked(change).ifPresent(tasks::add));
        tasks.sort(Comparator.comparing(Task::reason));
        return List.copyOf(tasks);
    }

    /**
     * Whether a listed domain is as it was and as usual, so that nobody has to read its line: free mail that is not
     * surging at any place, others while they stand where they stood.
     */
    boolean isCalm(Change change) {
        boolean unmoved = change.standing()
                .map(standing -> standing == Standing.STEADY || standing == Standing.DOWN)
                .orElse(true);
        boolean usualFreeMail = change.verdict().senderClass() == SenderClass.ABUSED_MAIL_SERVICE;
        return (unmoved || usualFreeMail)
                && !change.isClassChanged()
                && !change.isSurging()
                && ofListed(change).isEmpty();
    }

    private Optional<Task> ofListed(Change change) {
        Optional<Task> severe = ofTracked(change);
        return severe.isPresent() ? severe : listedReason(change).map(reason -> task(reason, change));
    }

    private Optional<Task> ofTracked(Change change) {
        return severeReason(change).map(reason -> task(reason, change));
    }

    private Optional<Task.Reason> severeReason(Change change) {
        SenderClass senderClass = change.verdict().senderClass();
        if (senderClass == SenderClass.SUDDEN_FROM_TRUSTED) {
            return Optional.of(Task.Reason.SUDDEN_FROM_TRUSTED);
        }
        if (senderClass == SenderClass.TOO_FEW || !gotIn(change) || !stillComes(change)) {
            return Optional.empty();
        }
        if (senderClass == SenderClass.OWN_NAME_FORGED) {
            return Optional.of(Task.Reason.OWN_NAME_FORGED);
        }
        return when(!WANTED.contains(senderClass) && isLetInByUs(change), Task.Reason.LET_IN_BY_US);
    }

    private Optional<Task.Reason> listedReason(Change change) {
        return switch (change.verdict().step()) {
            case HONOUR_DMARC, HONOUR_DMARC_AND_BLOCK_PAIR ->
                when(gotIn(change) && stillComes(change), Task.Reason.FORGED_NAME_GOT_IN);
            case BLOCK_CANDIDATE -> when(stillComes(change), Task.Reason.BLOCK_CANDIDATE);
            case CHECK_SURGE -> Optional.of(Task.Reason.SURGE);
            case ASK_COLLEAGUES -> when(isUntold(change), Task.Reason.ASK_COLLEAGUES);
            case SET_SPF_AND_DKIM, REPORT_FALSE_POSITIVE -> when(isUntold(change), Task.Reason.OWN_SERVICE);
            default -> Optional.empty();
        };
    }

    private static Optional<Task.Reason> when(boolean holds, Task.Reason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private static boolean gotIn(Change change) {
        return change.activity().reachedInbox() > 0;
    }

    /** Whether any of its spam came since the digest compared with, so that days without a digest are not lost. */
    private boolean stillComes(Change change) {
        long days = findings.baseline()
                .date()
                .map(before -> ChronoUnit.DAYS.between(before, findings.date()))
                .orElse(1L);
        return change.activity().spam().sum(0, (int) Math.max(1, days)) > 0;
    }

    /** Whether no digest said this before. */
    private boolean isUntold(Change change) {
        boolean arrived = change.standing()
                .filter(standing -> standing == Standing.FIRST_SEEN
                        || standing == Standing.RETURNING
                        || standing == Standing.ENTERED)
                .isPresent();
        return findings.baseline().kind() != Baseline.Kind.STORED || arrived || change.isClassChanged();
    }

    /** What users allowed for themselves is their own affair; what the organisation allowed lets strangers in. */
    private boolean isLetInByUs(Change change) {
        InboxAllows allowed = change.activity().evidence().allowed();
        return allowed.byOrganisation() > 0 || (allowed.byTransportRule() > 0 && transportRulesChoose());
    }

    /** A rule that marks every mail, such as "external", lets nothing in: then all spam in inboxes has a rule. */
    private boolean transportRulesChoose() {
        return findings.snapshot().ranking().stream()
                .anyMatch(activity ->
                        activity.reachedInbox() > activity.evidence().allowed().byTransportRule());
    }

    private List<Change> belowTheList() {
        List<DomainActivity> ranking = findings.snapshot().ranking();
        Map<SenderDomain, Integer> ranks = findings.baseline().ranks();
        List<Change> below = new ArrayList<>();
        for (int place = findings.diff().changes().size(); place < ranking.size(); place++) {
            DomainActivity activity = ranking.get(place);
            below.add(new Change(
                    place + 1,
                    Optional.ofNullable(ranks.get(activity.domain())),
                    Optional.empty(),
                    activity,
                    findings.snapshot().usual(activity.spam()),
                    findings.diff().verdicts().getOrDefault(activity.domain(), Verdict.NOT_JUDGED),
                    Optional.ofNullable(findings.baseline().classes().get(activity.domain()))));
        }
        return below;
    }

    private static Task task(Task.Reason reason, Change change) {
        return new Task(reason, change.activity().domain(), Optional.of(change));
    }
}
