package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signals of one name. Immutable; a pure function of its inputs.
 *
 * @param domain the name
 * @param mail its mail
 * @param pair the network that forges it, where a pair would stop nothing that is wanted
 * @param known who here knows it
 * @param isOwn whether the name is ours
 * @param isShared whether anybody can have an address there, so that each address is a name of its own
 * @param joined whether nobody can tell forged mail from genuine mail here
 * @param mostlyInside whether that a threat got in says little here
 * @param addresses how many From addresses its threats of late had
 * @param covered how many days the data reaches back
 * @param areClicksTold whether anything is known of clicks
 */
record NameSignals(
        SenderDomain domain,
        NameMail mail,
        Optional<String> pair,
        Acquaintance known,
        boolean isOwn,
        boolean isShared,
        boolean mostlyInside,
        boolean joined,
        long addresses,
        int covered,
        boolean areClicksTold) {

    /** Every signal that holds. */
    List<Signal> found() {
        List<Signal> found = new ArrayList<>();
        mail.lanes().forEach((lane, sums) -> {
            Map<String, DaySums> addresses = mail.addresses().getOrDefault(lane, Map.of());
            if (isShared) {
                addresses.forEach((address, own) -> asName(own)
                        .of(lane, own, List.of(own), Optional.of(address))
                        .ifPresent(found::add));
            } else {
                of(lane, sums, addresses.values(), Optional.empty())
                        .or(() -> nowPhish(lane, sums))
                        .ifPresent(found::add);
            }
        });
        DaySums all = all();
        if (DaySums.recent(all.blocked) > 0) {
            found.add(signal(Reason.BLOCKED_BUT_INSIDE, Lane.UNTOLD, all, Urgency.TODAY, Optional.empty()));
        }
        if (found.stream().noneMatch(signal -> signal.urgency() == Urgency.TODAY)) {
            together().ifPresent(found::add);
        }
        if (isShared) {
            mail.clicks().keySet().stream()
                    .filter(address -> !address.isEmpty())
                    .forEach(address -> clickedThrough(address).ifPresent(found::add));
        }
        if (found.stream().noneMatch(signal -> signal.reason() == Reason.CLICKED_THROUGH)) {
            clickedThrough("").ifPresent(found::add);
        }
        return found;
    }

    /** Somebody got to a page from phish or malware of an address, or of the whole name; what is let in on purpose is none. */
    private Optional<Signal> clickedThrough(String address) {
        DaySums sums = address.isEmpty() ? all() : new DaySums();
        mail.addresses().values().forEach(own -> sums.add(own.getOrDefault(address, new DaySums())));
        boolean isHarmed = mail.clicksOf(address).harmed() > 0 && DaySums.recent(sums.phish) > 0;
        Optional<String> named = Optional.of(address).filter(text -> !text.isEmpty());
        return isHarmed
                ? Optional.of(signal(Reason.CLICKED_THROUGH, Lane.UNTOLD, sums, Urgency.TODAY, named))
                : Optional.empty();
    }

    /**
     * All mail in the name: spread over lanes, or over addresses of a name that many share, it must not pass unseen. What is
     * over by itself is left out.
     */
    private Optional<Signal> together() {
        DaySums all = new DaySums();
        List<DaySums> lanes = mail.lanes().values().stream()
                .filter(sums -> isShared || !isOver(sums, Optional.empty()))
                .toList();
        lanes.forEach(all::add);
        for (Map<String, DaySums> addresses : mail.addresses().values()) {
            addresses.forEach((address, own) -> {
                if (isShared && asName(own).isOver(own, Optional.of(address))) {
                    all.leaveOut(own);
                }
            });
        }
        Excess excess = new Excess(all, all.clean, List.of(), covered, false, false);
        Optional<Urgency> urgency = isShared
                ? excess.flood().filter(any -> !mostlyInside)
                : excess.inside().filter(any -> lanes.size() > 1 && !(mostlyInside && all.isLittle()));
        Lane lane = isShared ? Lane.GENUINE : Lane.UNTOLD;
        // Wanted mail that readers let in is spread over lanes too, and is seldom phish.
        boolean isMuch = DaySums.recent(all.inside) - DaySums.recent(all.allowed) >= Limits.SPAN_LEAST;
        return urgency.map(how -> isMuch || all.isHarmful() ? how : Urgency.WEEK)
                .map(how -> signal(
                        reason(lane, all, how, excess), lane, all, left(how, all, Optional.empty()), Optional.empty()));
    }

    /** What was judged spam and none of it phish is judged phish: it got worse, though the filter keeps it out. */
    private Optional<Signal> nowPhish(Lane lane, DaySums sums) {
        Past phish = new Past(sums.phish, covered);
        boolean isNew = sums.phish[0] >= Limits.MANY && !phish.isSome(1, NamesInView.DAYS);
        boolean wasSpam = new Past(sums.threats, covered).isSome(1, NamesInView.DAYS);
        return isNew && wasSpam
                ? Optional.of(signal(Reason.NOW_PHISH, lane, sums, Urgency.WEEK, Optional.empty()))
                : Optional.empty();
    }

    /** The same for an address that is a name of its own, known by its own clean mail alone. */
    private NameSignals asName(DaySums own) {
        int clean = (int) Arrays.stream(own.clean, 1, NamesInView.DAYS)
                .filter(count -> count > 0)
                .count();
        return new NameSignals(
                domain,
                mail,
                pair,
                Acquaintance.ofAddress(clean),
                isOwn,
                isShared,
                mostlyInside,
                joined,
                1,
                covered,
                areClicksTold);
    }

    private Optional<Signal> of(Lane lane, DaySums sums, Collection<DaySums> addresses, Optional<String> address) {
        Excess excess = new Excess(
                sums,
                isShared ? sums.clean : all().clean,
                addresses,
                covered,
                lane != Lane.FORGED,
                lane == Lane.GENUINE && known.isSome() && !isOwn && !isShared);
        Optional<Urgency> urgency = excess.inside();
        urgency = Excess.worse(urgency, excess.leak(isOwn && lane != Lane.GENUINE));
        if (lane != Lane.GENUINE && isOwn && !(joined && lane == Lane.UNTOLD) && isFirstForgery(sums)) {
            urgency = Optional.of(Urgency.TODAY);
        }
        if (lane == Lane.GENUINE && isOwn && urgency.isPresent() && !sums.isHarmful()) {
            urgency = Optional.of(Urgency.WEEK);
        }
        if (mostlyInside && !isOwn && !known.isSome() && sums.isLittle()) {
            urgency = urgency.map(any -> Urgency.WEEK);
        }
        if (lane != Lane.FORGED && known.isSome() && !isOwn) {
            urgency = Excess.worse(urgency, excess.sent());
        }
        return urgency.map(
                how -> signal(reason(lane, sums, how, excess), lane, sums, left(how, sums, address), address));
    }

    private Urgency left(Urgency urgency, DaySums sums, Optional<String> address) {
        return isOver(sums, address) ? Urgency.WEEK : urgency;
    }

    /** What a stranger sent can wait where all of it was taken away again, and it is known that nobody got through. */
    private boolean isOver(DaySums sums, Optional<String> address) {
        boolean isThrough = mail.clicksOf(address.orElse("")).through() > 0;
        return sums.isAllGone() && areClicksTold && !isThrough && !isOwn && !known.isSome();
    }

    private DaySums all() {
        DaySums all = new DaySums();
        mail.lanes().values().forEach(all::add);
        return all;
    }

    /** One forged mail in the own name in an inbox, where four weeks had none. */
    private boolean isFirstForgery(DaySums sums) {
        return sums.inside[0] > 0 && !new Past(sums.inside, covered).isSome(1, Limits.PAST + 1);
    }

    private Signal signal(Reason reason, Lane lane, DaySums sums, Urgency urgency, Optional<String> address) {
        Optional<Clicks> clicks = Optional.of(mail.clicksOf(address.orElse(""))).filter(any -> areClicksTold);
        SignalFacts facts = new SignalFacts(sums, clicks, known, covered);
        return new Signal(
                reason,
                urgency,
                domain,
                address,
                facts.speakingFor(reason),
                facts.against(reason),
                step(reason, sums),
                DaySums.recent(sums.allowed) > 0 ? mail.allows().stream().findFirst() : Optional.empty(),
                lane == Lane.FORGED && !isShared ? pair : Optional.empty(),
                addresses);
    }

    private Reason reason(Lane lane, DaySums sums, Urgency urgency, Excess excess) {
        boolean isLetIn = 2 * DaySums.recent(sums.allowedByUs) >= Math.max(1, DaySums.recent(sums.inside));
        if (isOwn && lane == Lane.GENUINE) {
            return urgency == Urgency.TODAY ? Reason.OWN_NAME_ABUSED : Reason.OWN_SERVICE;
        }
        if (isOwn) {
            return Reason.OWN_NAME_FORGED;
        }
        if (lane == Lane.FORGED) {
            return Reason.FORGED_NAME_GOT_IN;
        }
        if (urgency == Urgency.WEEK && excess.isWanted()) {
            return Reason.FALSE_POSITIVES;
        }
        if (known.isSome()) {
            return urgency == Urgency.TODAY ? Reason.SUDDEN_FROM_TRUSTED : Reason.SMALL_BUT_INSIDE;
        }
        if (isLetIn) {
            return Reason.LET_IN_BY_US;
        }
        return urgency == Urgency.TODAY ? Reason.FLOODS_INBOXES : Reason.SMALL_BUT_INSIDE;
    }

    /** What was taken away already need not be purged. */
    private NextStep step(Reason reason, DaySums sums) {
        NextStep purge = sums.isAllGone() ? NextStep.LOOK_WHO_CLICKED : NextStep.HUNT_AND_PURGE;
        NextStep call = sums.isAllGone() ? NextStep.CALL_CONTACT : NextStep.CALL_CONTACT_AND_HUNT;
        return switch (reason) {
            case CLICKED_THROUGH ->
                known.written() > 0 && !isOwn ? NextStep.RESET_AND_CALL_CONTACT : NextStep.RESET_WHO_GOT_THROUGH;
            case SUDDEN_FROM_TRUSTED -> known.written() > 0 ? call : purge;
            case OWN_NAME_FORGED, BLOCKED_BUT_INSIDE -> NextStep.FIND_WHAT_LETS_IT_IN;
            case OWN_NAME_ABUSED -> purge;
            case FORGED_NAME_GOT_IN -> NextStep.HONOUR_DMARC;
            case LET_IN_BY_US -> NextStep.FIND_WHAT_LETS_IT_IN;
            case OWN_SERVICE, FALSE_POSITIVES -> NextStep.REPORT_FALSE_POSITIVE;
            default -> purge;
        };
    }
}
