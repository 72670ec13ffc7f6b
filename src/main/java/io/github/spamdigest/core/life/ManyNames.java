package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.List;
import java.util.Optional;

/**
 * What became of a task about many names, of which no single one can be asked about. A pure function of its inputs.
 *
 * @param view who is in view
 * @param key the key of the memory
 */
record ManyNames(NamesInView view, NameKey key) {

    /** The threats by day of what had no room in view, or of a campaign; empty where that was not looked at. */
    Optional<List<DayCount>> looked(ToldSignal.Key told) {
        return told.reason() == Reason.CAMPAIGN ? ofCampaign(told) : Optional.of(cut());
    }

    /** All threats from its main network, whatever name it shows now; more may be among names that had no room. */
    private Optional<List<DayCount>> ofCampaign(ToldSignal.Key told) {
        List<DayCount> found = view.names().stream()
                .flatMap(name -> name.streams().stream())
                .filter(stream -> key.hashOf(stream.network()).equals(told.address()))
                .flatMap(stream -> stream.days().stream())
                .filter(DayCount::isThreat)
                .toList();
        return found.isEmpty() && view.cutNames() > 0 ? Optional.empty() : Optional.of(found);
    }

    /** Of what had no room in view only the days of late are known. */
    private List<DayCount> cut() {
        return view.cutInside() == 0
                ? List.of()
                : List.of(new DayCount(0, DayCount.SPAM | DayCount.INSIDE, view.cutInside(), view.cutInside()));
    }
}
