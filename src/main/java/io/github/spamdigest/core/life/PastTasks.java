package io.github.spamdigest.core.life;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was told before a digest. Immutable.
 *
 * @param key the key of the memory
 * @param told the signals that are told and open
 * @param days how many digest dates ago that was, 1 or more
 * @param dropped how many open tasks of this week the memory had no room for
 * @param said what was said beside them
 */
public record PastTasks(NameKey key, List<ToldSignal> told, int days, long dropped, Said said) {

    /** Nothing was told before. */
    public static final PastTasks NONE = new PastTasks(NameKey.NONE, List.of(), 1, 0);

    /** Nothing was said beside what was told. */
    public PastTasks(NameKey key, List<ToldSignal> told, int days, long dropped) {
        this(key, told, days, dropped, Said.NOTHING);
    }

    /** Copies the list. */
    public PastTasks {
        told = List.copyOf(told);
    }

    /** The names that have a task, which the source is asked about; those that are folded are known no longer. */
    public Set<SenderDomain> names() {
        return told.stream()
                .map(ToldSignal::key)
                .filter(signal -> !signal.isFolded())
                .map(ToldSignal.Key::domain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the digest before said this sentence on decisions that decide nothing. */
    boolean hasSaid(String unread) {
        return said.unread().equals(key.idOf(unread));
    }

    /** A told signal; empty where no digest told it. */
    Optional<ToldSignal> of(ToldSignal.Key key) {
        return told.stream().filter(signal -> signal.key().equals(key)).findFirst();
    }

    /** The digest date since which a name has a task; what had no room in view is another than mail without a domain. */
    Optional<LocalDate> since(SenderDomain name, Task.Reason reason) {
        return since(new ToldSignal.Key(name, reason, ""));
    }

    /** The digest date since which the name or campaign of a signal has a task. */
    Optional<LocalDate> since(ToldSignal.Key key) {
        return told.stream()
                .filter(signal -> !signal.key().isFolded() && signal.key().isOfSameTask(key))
                .map(ToldSignal::first)
                .min(Comparator.naturalOrder());
    }

    /** The short id of a name's task; what had no room in view has one of its own. */
    String idOf(SenderDomain name, Task.Reason reason) {
        return idOf(new ToldSignal.Key(name, reason, ""));
    }

    /** The short id of the task of a told signal; names that are folded have one for each reason, which no domain has. */
    String idOf(ToldSignal.Key signal) {
        if (signal.isFolded()) {
            return key.idOf(ToldSignal.Key.FOLDED + signal.reason());
        }
        return switch (signal.reason()) {
            case CUT_FROM_VIEW -> key.idOf(ToldSignal.Key.FOLDED);
            case CAMPAIGN -> key.idOf(ToldSignal.Key.FOLDED + signal.address());
            default -> key.idOf(signal.domain().name());
        };
    }
}
