package io.github.spamdigest.core.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import io.github.spamdigest.truths.AttackKind;
import io.github.spamdigest.truths.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds whatever the mail: of organisations that are drawn, with an attack planted. */
class SignalLawsTest {

    private static final int TRIES = Integer.getInteger("signals.tries", 60);

    /** Mail before and after, and what is known of names. */
    private record Change(Organisation organisation, Snapshot before, Snapshot after) {

        @Override
        public String toString() {
            return organisation.toString();
        }
    }

    @Test
    void mailThatAnAttackerAddsHidesNoMail() {
        Law.holds(TRIES, draw -> change(draw, SignalLawsTest::more), change -> {
            Set<SenderDomain> before = names(change, change.before(), true);
            Set<SenderDomain> after = names(change, change.after(), true);
            before.removeAll(after);
            assertEquals(Set.of(), before);
        });
    }

    @Test
    void oneDeliveryLessLeavesNoNameOfTodayWithoutAWord() {
        Law.holds(TRIES, draw -> change(draw, SignalLawsTest::oneLess), change -> {
            Set<SenderDomain> before = names(change, change.before(), true);
            Set<SenderDomain> after = names(change, change.after(), false);
            before.removeAll(after);
            assertEquals(Set.of(), before);
        });
    }

    private interface Changed {
        NameActivity of(Draw draw, NameActivity activity);
    }

    private static Change change(Draw draw, Changed changed) {
        Organisation organisation = Organisation.attacked(draw.number(), draw.of(AttackKind.values()));
        Snapshot before = organisation.snapshot(0);
        NamesInView view = before.inView();
        List<NameActivity> names =
                view.names().stream().map(name -> changed.of(draw, name)).toList();
        NamesInView more = new NamesInView(
                names,
                view.cutNames(),
                view.cutInside(),
                view.written(),
                view.clean(),
                view.oldestEvent(),
                view.asked(),
                view.told(),
                view.fresh());
        return new Change(organisation, before, before.with(more));
    }

    /** Forged mail of a foreign network, any verdict, in the last six days. */
    private static NameActivity more(Draw draw, NameActivity activity) {
        if (draw.chance()) {
            return activity;
        }
        List<DayCount> days = draw.list(1, 6, one -> {
            long deliveries = one.between(1, 40);
            int verdict = one.of(DayCount.SPAM, DayCount.PHISH, DayCount.MALWARE, 0);
            int place = verdict == 0 ? 0 : one.of(0, DayCount.INSIDE);
            return new DayCount(one.between(0, 5), verdict | place, deliveries, verdict == 0 ? 0 : deliveries);
        });
        List<MailStream> streams = new ArrayList<>(activity.streams());
        String address = draw.of("", "forger@" + activity.domain().name());
        streams.add(new MailStream(
                address, "198.51.100.0/24", "", draw.of(Proof.FORGED, Proof.FAILED, Proof.UNTOLD), days));
        return changed(activity, 1, 40, streams);
    }

    /** One threat of late less, of each name. */
    private static NameActivity oneLess(Draw draw, NameActivity activity) {
        List<MailStream> streams = new ArrayList<>(activity.streams());
        int place = draw.between(0, streams.size() - 1);
        MailStream stream = streams.get(place);
        List<DayCount> days = new ArrayList<>(stream.days());
        for (int i = 0; i < days.size(); i++) {
            DayCount day = days.get(i);
            if (day.isThreat() && day.day() < NamesInView.RECENT && day.deliveries() > 1) {
                long messages = Math.min(day.messages(), day.deliveries() - 1);
                days.set(i, new DayCount(day.day(), day.verdicts(), day.deliveries() - 1, messages));
                break;
            }
        }
        streams.set(place, new MailStream(stream.address(), stream.network(), stream.allow(), stream.proof(), days));
        return changed(activity, 0, 0, streams);
    }

    private static NameActivity changed(
            NameActivity activity, int addresses, int recipients, List<MailStream> streams) {
        return new NameActivity(
                activity.domain(),
                activity.addresses() + addresses,
                activity.recipients() + recipients,
                streams,
                activity.clicks(),
                activity.carried());
    }

    private static Set<SenderDomain> names(Change change, Snapshot snapshot, boolean todayOnly) {
        return new Signals(snapshot, SignalsTold.lists(change.organisation().known()))
                .found().stream()
                        .filter(signal -> !todayOnly || signal.urgency() == Urgency.TODAY)
                        .map(Signal::domain)
                        .collect(Collectors.toSet());
    }
}
