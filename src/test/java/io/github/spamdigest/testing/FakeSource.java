package io.github.spamdigest.testing;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** A source made of deliveries that a test puts in; every delivery is spam. Writes down what it is asked. */
public final class FakeSource implements SpamSource {

    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> journal;
    private Optional<Instant> dataSince = Optional.empty();
    private Optional<DigestException> failure = Optional.empty();

    private record Delivery(SenderDomain domain, Instant time) {}

    /**
     * What was asked.
     *
     * @param windows the windows
     * @param watched the domains asked about by name
     */
    public record Question(List<TimeWindow> windows, Set<SenderDomain> watched) {}

    /** A source without data. */
    public FakeSource(List<String> journal) {
        this.journal = journal;
    }

    /** Adds spam deliveries at one instant. */
    public FakeSource deliver(String domain, int count, Instant time) {
        for (int i = 0; i < count; i++) {
            deliveries.add(new Delivery(new SenderDomain(domain), time));
        }
        return this;
    }

    /** Says since when there is data; without it the source says that it is empty. */
    public FakeSource dataSince(Instant start) {
        dataSince = Optional.of(start);
        return this;
    }

    /** Says from now on that there is no data. */
    public FakeSource withoutData() {
        dataSince = Optional.empty();
        return this;
    }

    /** Fails from now on with this sentence, or works again when there is none. */
    public void failWith(Optional<String> sentence) {
        failure = sentence.map(DigestException::failed);
    }

    /** Fails from now on in this way. */
    public void failWith(DigestException how) {
        failure = Optional.of(how);
    }

    /** All that was asked. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched, Set<SenderDomain> open) {
        journal.add("query");
        questions.add(new Question(List.copyOf(windows), Set.copyOf(watched)));
        if (failure.isPresent()) {
            throw failure.get();
        }
        Set<SenderDomain> named = new HashSet<>(watched);
        windows.forEach(window -> tracked(window).forEach(activity -> named.add(activity.domain())));
        return windows.stream().map(window -> snapshot(window, named)).toList();
    }

    private Snapshot snapshot(TimeWindow window, Set<SenderDomain> named) {
        List<DomainActivity> ranking = tracked(window);
        Set<SenderDomain> others = new TreeSet<>(named);
        ranking.forEach(activity -> others.remove(activity.domain()));
        List<DomainActivity> active = others.stream()
                .map(domain -> activity(domain, window))
                .filter(activity -> activity.deliveries() > 0)
                .toList();
        return Snapshots.in(window, ranking, active, dataSince);
    }

    private List<DomainActivity> tracked(TimeWindow window) {
        Set<SenderDomain> domains = new TreeSet<>();
        deliveries.stream().filter(d -> window.contains(d.time())).forEach(d -> domains.add(d.domain()));
        return domains.stream()
                .map(domain -> activity(domain, window))
                .sorted(DomainActivity.RANKING)
                .limit(Hunt.TRACKED)
                .toList();
    }

    private DomainActivity activity(SenderDomain domain, TimeWindow window) {
        List<Instant> inside = times(domain, window::contains);
        TimeWindow history = new TimeWindow(window.from().minus(Hunt.HISTORY), window.from());
        List<Instant> before = times(domain, history::contains);
        DailySeries spam = new DailySeries(LongStream.range(0, window.days())
                .map(day -> inside.stream()
                        .filter(time -> window.daysBeforeEnd(time) == day)
                        .count())
                .boxed()
                .toList());
        long count = inside.size();
        return new DomainActivity(
                domain,
                spam,
                count,
                0,
                count,
                1,
                count,
                0,
                0,
                inside.stream().findFirst(),
                before.stream().reduce((older, newer) -> newer));
    }

    private List<Instant> times(SenderDomain domain, Predicate<Instant> when) {
        return deliveries.stream()
                .filter(delivery -> delivery.domain().equals(domain))
                .map(Delivery::time)
                .filter(when)
                .sorted()
                .toList();
    }
}
