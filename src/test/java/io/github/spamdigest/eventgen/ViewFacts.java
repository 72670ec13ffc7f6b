package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in view as lines of text, so that a difference can be read. */
public final class ViewFacts {

    private ViewFacts() {}

    /** One line for each name, day of a stream, and set of days; names in their order, all else sorted. */
    public static List<String> of(NamesInView view) {
        List<String> lines = new ArrayList<>();
        lines.add("cut " + view.cutNames() + " with " + view.cutInside() + ", oldest " + view.oldestEvent() + ", "
                + view.told());
        for (NameActivity name : view.names()) {
            lines.add("name " + name.domain() + " " + name.addresses() + " addresses " + name.recipients()
                    + " recipients " + name.carried());
            name.clicks().stream()
                    .map(clicks -> name.domain() + " " + clicks)
                    .sorted()
                    .forEach(lines::add);
            lines.addAll(name.streams().stream()
                    .flatMap(stream -> lines(name.domain(), stream).stream())
                    .sorted()
                    .toList());
        }
        new TreeMap<>(view.asked()).forEach((name, days) -> {
            lines.add("asked " + name);
            days.forEach(day -> lines.add("asked " + name + " | " + day));
        });
        addDays(lines, "written", view.written());
        addDays(lines, "clean", view.clean());
        return lines;
    }

    private static List<String> lines(SenderDomain domain, MailStream stream) {
        return stream.days().stream()
                .map(day -> String.join(
                        " | ",
                        "stream " + domain,
                        stream.address(),
                        stream.network(),
                        stream.allow(),
                        stream.proof().name(),
                        day.toString()))
                .toList();
    }

    private static void addDays(List<String> lines, String what, Map<SenderDomain, DayBits> days) {
        new TreeMap<>(days)
                .forEach((name, bits) -> lines.add(what + " " + name + " " + Long.toBinaryString(bits.bits())));
    }
}
