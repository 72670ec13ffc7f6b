package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.Became;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the signals of all names in view. Immutable; a pure function of its inputs.
 *
 * @param snapshot what was found
 * @param lists what is known of domains in general
 */
public record Signals(Snapshot snapshot, SenderLists lists) {

    private static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::urgency).thenComparing(Signal::reason).thenComparing(Signal::domain);

    /** Every signal, the most urgent and severe first, then by name. */
    public List<Signal> found() {
        List<Signal> found = new ArrayList<>();
        names().forEach((name, activities) -> found.addAll(of(name, activities)));
        found.addAll(families(found));
        List<Campaign> campaigns = campaigns();
        List<Signal> together = Campaigns.signals(campaigns);
        found.removeIf(signal -> isPartOf(signal, campaigns));
        found.addAll(together);
        found.addAll(new Lookalikes(snapshot.inView(), lists, covered()).found());
        new CutNames(snapshot.inView(), covered()).found().ifPresent(found::add);
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /** Many new domains from the same networks, that with the most first; also those of which nothing reached an inbox. */
    public List<Campaign> campaigns() {
        return new Campaigns(snapshot.inView(), lists, covered()).found();
    }

    /** Whether what a campaign with this main network brought into inboxes in the last days would be a task of today by itself. */
    public boolean isCampaignSince(String mainNetwork, int days) {
        Campaigns campaigns = new Campaigns(snapshot.inView(), lists, covered());
        return campaigns.found().stream()
                .filter(campaign -> campaign.mainNetwork().equals(mainNetwork))
                .anyMatch(campaign -> campaigns.isUrgentOfLast(days, campaign));
    }

    /** A little of a domain is told with the campaign that it is part of, where that is a task. */
    private boolean isPartOf(Signal signal, List<Campaign> campaigns) {
        SenderDomain registered = Acquaintance.registered(signal.domain(), lists);
        return signal.reason() == Reason.SMALL_BUT_INSIDE
                && signal.urgency() == Urgency.WEEK
                && campaigns.stream()
                        .anyMatch(campaign ->
                                campaign.inside() > 0 && campaign.domains().contains(registered));
    }

    /** The signals that the mail of the last days would hold alone, all before being past: what else was told is known. */
    public List<Signal> ofLast(int days) {
        return new Signals(snapshot.with(snapshot.inView().since(days)), lists).found();
    }

    /**
     * The organisational domain of a name: the registered one; the name itself where unrelated people share that one, and where
     * the name is ours.
     */
    public SenderDomain organisation(SenderDomain name) {
        SenderDomain registered = Acquaintance.registered(name, lists);
        return own(name).orElse(lists.isSharedHost(registered) ? name : registered);
    }

    /** Names that hang from one registered name and are none of today's alone; what a stranger sent and is over counts no more. */
    private List<Signal> families(List<Signal> alone) {
        Map<SenderDomain, List<NameActivity>> families = new LinkedHashMap<>();
        for (NameActivity activity : snapshot.inView().names()) {
            SenderDomain registered = Acquaintance.registered(activity.domain(), lists);
            if (own(activity.domain()).isEmpty()
                    && !Acquaintance.isShared(registered, lists)
                    && !isOver(activity.domain(), registered)) {
                families.computeIfAbsent(registered, any -> new ArrayList<>()).add(activity);
            }
        }
        Set<SenderDomain> told = new HashSet<>();
        alone.stream()
                .filter(signal -> signal.urgency() == Urgency.TODAY)
                .forEach(signal -> told.add(Acquaintance.registered(signal.domain(), lists)));
        List<Signal> found = new ArrayList<>();
        families.forEach((registered, activities) -> {
            if (activities.size() > 1 && !told.contains(registered)) {
                of(registered, activities).stream()
                        .filter(signal -> signal.urgency() == Urgency.TODAY)
                        .forEach(found::add);
            }
        });
        return found;
    }

    private boolean isOver(SenderDomain name, SenderDomain registered) {
        return !Acquaintance.of(registered, snapshot.inView(), lists).isSome()
                && Became.of(name, snapshot.inView()).filter(Became::isOver).isPresent();
    }

    /** The domains of each name: our own names stand together, so that subdomains that change hide nothing. */
    private Map<SenderDomain, List<NameActivity>> names() {
        Map<SenderDomain, List<NameActivity>> names = new LinkedHashMap<>();
        for (NameActivity activity : snapshot.inView().names()) {
            SenderDomain name = own(activity.domain()).orElse(activity.domain());
            names.computeIfAbsent(name, any -> new ArrayList<>()).add(activity);
        }
        return names;
    }

    /** The signals of a name. One of today that mail let in on purpose may explain is for this week. */
    private List<Signal> of(SenderDomain name, List<NameActivity> activities) {
        Set<MailStream> usual = onPurpose(name, activities, Limits.WEEK_TAIL);
        Set<MailStream> possible = onPurpose(name, activities, Limits.DAY_TAIL);
        List<Signal> found = judged(name, activities, usual);
        if (usual.equals(possible)) {
            return found;
        }
        List<Signal> sure = judged(name, activities, possible);
        return found.stream()
                .map(signal -> sure.stream().anyMatch(signal::isToldBy) ? signal : signal.forThisWeek())
                .toList();
    }

    private Set<MailStream> onPurpose(SenderDomain name, List<NameActivity> activities, double tail) {
        boolean isAcquainted = Acquaintance.of(name, snapshot.inView(), lists).isSome();
        Set<MailStream> found = new HashSet<>();
        activities.forEach(activity -> found.addAll(OnPurpose.of(activity, isAcquainted, covered(), tail)));
        return found;
    }

    private List<Signal> judged(SenderDomain name, List<NameActivity> activities, Set<MailStream> onPurpose) {
        int covered = covered();
        boolean joined = !snapshot.totals().isAuthenticationUsable();
        return new NameSignals(
                        name,
                        NameMail.of(activities, own(name).isPresent(), joined, onPurpose, covered),
                        mayPair(name) ? SpoofPair.of(name, activities, inAnySpelling(name)) : Optional.empty(),
                        Acquaintance.of(name, snapshot.inView(), lists),
                        own(name).isPresent(),
                        Acquaintance.isShared(name, lists),
                        isMostlyInside(),
                        joined,
                        activities.stream().mapToLong(NameActivity::addresses).sum(),
                        covered,
                        snapshot.inView().told().clicks())
                .found();
    }

    private List<NameActivity> inAnySpelling(SenderDomain name) {
        Set<SenderDomain> spellings = lists.spellings(name);
        return snapshot.inView().names().stream()
                .filter(activity -> spellings.contains(activity.domain()))
                .toList();
    }

    /**
     * Whether a spoof pair may be offered: somebody said which names are ours, the wanted mail that it would stop had a
     * chance to be seen, and the envelope is not that of a service through which others send too.
     */
    private boolean mayPair(SenderDomain name) {
        boolean isService = snapshot.activityOf(name)
                .flatMap(activity -> activity.evidence().topEnvelopeDomain())
                .map(SenderDomain::new)
                .filter(envelope -> lists.isMailService(envelope) || lists.isSharedHost(envelope))
                .isPresent();
        return lists.isOwnConfigured() && !snapshot.isBlind() && !isService;
    }

    /**
     * Whether anybody here wrote to a domain, has it on a safe list, or clean mail of it came, on any day: to any name with
     * the same registered one, in either spelling. A lower bar than that of a name we trust, for what must not harm: clean
     * mail counts however it is proven.
     */
    public boolean isKnownHere(SenderDomain domain) {
        return lists.spellings(Acquaintance.registered(domain, lists)).stream().anyMatch(this::isRegisteredKnown);
    }

    private boolean isRegisteredKnown(SenderDomain registered) {
        Acquaintance known = Acquaintance.ever(registered, snapshot.inView(), lists);
        String below = "." + registered.name();
        return known.written() > 0
                || known.clean() > 0
                || snapshot.inView().names().stream()
                        .filter(name -> name.domain().equals(registered)
                                || name.domain().name().endsWith(below))
                        .flatMap(name -> name.streams().stream())
                        .anyMatch(stream -> stream.allow().startsWith("user:")
                                || stream.days().stream().anyMatch(day -> !day.isThreat()));
    }

    /** Whether half of all threats got in before the last days: what an attacker sends now does not change it. */
    public boolean isMostlyInside() {
        return Placement.isMostlyInside(snapshot.inView());
    }

    /** The name of ours that a domain is or hangs from, the highest of several. */
    private Optional<SenderDomain> own(SenderDomain domain) {
        Optional<SenderDomain> highest = Optional.empty();
        for (String name = domain.name(); !name.isEmpty(); name = name.substring(name.indexOf('.') + 1)) {
            SenderDomain candidate = new SenderDomain(name);
            if (lists.isOwn(candidate)) {
                highest = Optional.of(candidate);
            }
            if (name.indexOf('.') < 0) {
                break;
            }
        }
        return highest;
    }

    /** How many of the days the data reaches back: an event before them says so as well. */
    private int covered() {
        Instant to = snapshot.window().to();
        return Stream.of(snapshot.inView().oldestEvent(), snapshot.totals().oldestEvent())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, to).plus(Snapshot.COVERAGE_TOLERANCE))
                .map(span -> (int) Math.min(span.toDays(), NamesInView.DAYS))
                .orElse(0);
    }
}
