package io.github.spamdigest.render;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which domains the window's spam came from, as the slices of a ring: the first of the list, and all others together. */
final class Donut {

    private static final String TYPE = "image/png";

    private Donut() {}

    /** The slices, the largest first and the others last; none on a day without spam or without data. */
    static List<View.Slice> slices(Findings findings) {
        if (findings.state() != Findings.State.SPAM) {
            return List.of();
        }
        long total = findings.snapshot().totals().spam().total();
        List<View.Slice> slices = new ArrayList<>();
        long named = 0;
        for (Change change : findings.diff().changes()) {
            if (slices.size() < Palette.SIZE) {
                long count = change.activity().deliveries();
                named += count;
                String colour = Palette.html(Palette.slice(slices.size()));
                slices.add(new View.Slice(
                        colour, ViewMaker.domain(change.activity().domain()), count, share(count, total)));
            }
        }
        long others = total - named;
        if (others > 0 && !slices.isEmpty()) {
            slices.add(new View.Slice(Palette.html(Palette.others()), null, others, share(others, total)));
        }
        return List.copyOf(slices);
    }

    /** The picture of these slices, to be shown within the mail; empty without slices. */
    static Optional<Attachment> picture(List<View.Slice> slices) {
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        List<DonutPixels.Part> parts = slices.stream()
                .map(slice -> new DonutPixels.Part(Integer.decode(slice.colour()), slice.count()))
                .toList();
        return Optional.of(Attachment.inline(Attachment.PICTURE, TYPE, DonutPixels.png(parts)));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
