package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Fact.Kind;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds campaigns: many new domains that send threats from the same networks, each with too little to stand out. The work grows with
 * the mail in view, not with its square. A pure function of its inputs.
 *
 * @param view who is in view
 * @param lists what is known of domains in general
 * @param covered how many days the data reaches back
 */
record Campaigns(NamesInView view, SenderLists lists, int covered) {

    /** A company that starts a handful of brands at once is none; ten new domains in three days from one place are bought for it. */
    static final int LEAST = 10;

    /** Younger than so many days of 24 hours is new. */
    private static final int NEW_DAYS = 3;

    /** In younger data it is not known what is new. */
    private static final int LEAST_COVERED = 14;

    /** Three that got in are a pattern; fewer can wait some days. */
    private static final long URGENT = 3;

    /** All campaigns, that with the most domains first, then by its main network. */
    List<Campaign> found() {
        if (covered < LEAST_COVERED) {
            return List.of();
        }
        Set<String> used = used();
        Map<SenderDomain, Set<String>> networks = new TreeMap<>();
        Map<SenderDomain, List<NameActivity>> fresh = fresh();
        fresh.forEach((name, activities) -> streams(activities)
                .filter(stream -> isOfThreats(stream) && !used.contains(stream.network()))
                .forEach(stream ->
                        networks.computeIfAbsent(name, any -> new TreeSet<>()).add(stream.network())));
        return joined(networks).stream()
                .filter(names -> names.size() >= LEAST)
                .map(names -> campaign(names, networks, fresh))
                .sorted(Comparator.comparing((Campaign one) -> -one.senders().size())
                        .thenComparing(Campaign::mainNetwork))
                .toList();
    }

    /** The signal of each campaign with mail in an inbox. What had no room in view may belong to it. */
    static List<Signal> signals(List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.inside() > 0)
                .map(campaign -> {
                    List<Fact> facts = new ArrayList<>();
                    facts.add(new Fact(
                            Kind.NEW_DOMAINS,
                            campaign.senders().size(),
                            campaign.networks().size()));
                    facts.add(new Fact(Kind.INSIDE_SIX_DAYS, campaign.inside(), campaign.deliveries()));
                    if (campaign.cutNames() > 0) {
                        facts.add(new Fact(Kind.CUT_NAMES, campaign.cutNames(), 0));
                    }
                    return new Signal(
                            Reason.CAMPAIGN,
                            campaign.inside() >= URGENT ? Urgency.TODAY : Urgency.WEEK,
                            SenderDomain.NONE,
                            Optional.of(campaign.mainNetwork()),
                            facts,
                            Optional.empty(),
                            NextStep.HUNT_AND_PURGE,
                            Optional.empty(),
                            Optional.empty(),
                            0);
                })
                .toList();
    }

    /** Whether enough threats of the domains of a campaign reached an inbox in the last days to be looked at today. */
    boolean isUrgentOfLast(int days, Campaign campaign) {
        Set<SenderDomain> names = new HashSet<>(campaign.domains());
        List<NameActivity> activities = view.names().stream()
                .filter(activity -> names.contains(Acquaintance.registered(activity.domain(), lists)))
                .toList();
        return sum(activities, day -> day.day() < days && day.isInside()) >= URGENT;
    }

    /**
     * Networks that say nothing of who sends: those of mail services and shared hosts, of names that people know and of ours, and those
     * that brought clean mail before. What is forged does not count, or else one forged mail would hide a campaign.
     */
    private Set<String> used() {
        Set<String> used = new HashSet<>();
        for (NameActivity activity : view.names()) {
            boolean isKnown = isKnown(activity.domain())
                    || Acquaintance.of(activity.domain(), view, lists).isSome();
            activity.streams().stream()
                    .filter(stream -> !stream.proof().isFailure())
                    .filter(stream ->
                            isKnown || stream.days().stream().anyMatch(day -> !day.isThreat() && day.day() >= NEW_DAYS))
                    .forEach(stream -> used.add(stream.network()));
        }
        used.add("");
        return used;
    }

    /** By registered name: who has many names below one is a family and no campaign. */
    private Map<SenderDomain, List<NameActivity>> fresh() {
        Map<SenderDomain, List<NameActivity>> names = new HashMap<>();
        for (NameActivity activity : view.names()) {
            if (!activity.domain().isNone() && !isKnown(activity.domain())) {
                names.computeIfAbsent(Acquaintance.registered(activity.domain(), lists), any -> new ArrayList<>())
                        .add(activity);
            }
        }
        names.entrySet().removeIf(name -> !isFresh(name.getKey(), name.getValue()));
        return names;
    }

    private boolean isFresh(SenderDomain name, List<NameActivity> activities) {
        return view.clean().getOrDefault(name, DayBits.NONE).from(NEW_DAYS) == 0
                && !Acquaintance.of(name, view, lists).isSome()
                && sum(activities, day -> day.day() >= NEW_DAYS) == 0;
    }

    /** Whether it is ours, or at or below a name that many share. */
    private boolean isKnown(SenderDomain domain) {
        return lists.spellings(domain).stream()
                .flatMap(Acquaintance::andAbove)
                .anyMatch(name -> lists.isOwn(name) || lists.isMailService(name) || lists.isSharedHost(name));
    }

    /** The names that hang together, each group once: whoever shares a network with one of a group belongs to it. */
    private static List<Set<SenderDomain>> joined(Map<SenderDomain, Set<String>> networks) {
        Map<String, List<SenderDomain>> senders = new HashMap<>();
        networks.forEach((name, from) -> from.forEach(network ->
                senders.computeIfAbsent(network, any -> new ArrayList<>()).add(name)));
        List<Set<SenderDomain>> groups = new ArrayList<>();
        Set<SenderDomain> seen = new HashSet<>();
        for (SenderDomain first : networks.keySet()) {
            if (seen.add(first)) {
                Set<SenderDomain> group = new TreeSet<>();
                List<SenderDomain> next = new ArrayList<>(List.of(first));
                while (!next.isEmpty()) {
                    SenderDomain name = next.remove(next.size() - 1);
                    group.add(name);
                    for (String network : networks.getOrDefault(name, Set.of())) {
                        Optional.ofNullable(senders.remove(network)).stream()
                                .flatMap(Collection::stream)
                                .filter(seen::add)
                                .forEach(next::add);
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private Campaign campaign(
            Set<SenderDomain> names,
            Map<SenderDomain, Set<String>> networks,
            Map<SenderDomain, List<NameActivity>> fresh) {
        Map<String, Integer> domains = new TreeMap<>();
        List<Campaign.Sender> senders = new ArrayList<>();
        names.forEach(name -> {
            Set<String> from = networks.getOrDefault(name, Set.of());
            from.forEach(network -> domains.merge(network, 1, Integer::sum));
            List<NameActivity> activities = fresh.getOrDefault(name, List.of());
            senders.add(new Campaign.Sender(
                    name, List.copyOf(from), sum(activities, DayCount::isThreat), sum(activities, DayCount::isInside)));
        });
        // The sort is stable, so that equal ones stay in the order of their texts.
        List<String> largestFirst = domains.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return new Campaign(largestFirst, senders, view.cutNames());
    }

    private static boolean isOfThreats(MailStream stream) {
        return stream.days().stream().anyMatch(DayCount::isThreat);
    }

    private static Stream<MailStream> streams(List<NameActivity> activities) {
        return activities.stream().flatMap(activity -> activity.streams().stream());
    }

    private static long sum(List<NameActivity> activities, Predicate<DayCount> which) {
        return streams(activities)
                .flatMap(stream -> stream.days().stream())
                .filter(which)
                .mapToLong(DayCount::deliveries)
                .sum();
    }
}
