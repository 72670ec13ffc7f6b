package io.github.spamdigest.render;

import java.util.List;
import java.util.Locale;

/**
 * The colours of the donut and its legend. Each has a contrast of 3:1 or more against the light and the dark page, and any two of
 * them are told apart by readers without red, green or blue cones as well; neighbours most of all.
 */
final class Palette {

    /** One for each slice that may be named, in the order of the slices. */
    private static final List<Integer> SLICES =
            List.of(0x2d96f0, 0xb4875a, 0x1e69e1, 0xf02d87, 0x965a1e, 0x785ab4, 0xd2005a, 0xa578c3, 0x1e785a, 0xd26900);

    /** All other domains. */
    private static final int OTHERS = 0x7d8590;

    /** How many slices can be told apart. */
    static final int SIZE = SLICES.size();

    private Palette() {}

    /** The colour of the slice at this place, the first being 0, as red, green and blue. */
    static int slice(int place) {
        return SLICES.get(place);
    }

    /** The colour of all other domains. */
    static int others() {
        return OTHERS;
    }

    /** The colour as HTML writes it. */
    static String html(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
