package io.github.spamdigest.render;

import java.util.List;

/**
 * Draws a ring of coloured parts on nothing, so that it stands on a light and on a dark page. It reckons each pixel itself instead
 * of asking {@code Graphics2D}, which loads fonts even where no text is drawn, and the image of the cloud may have none.
 */
final class DonutPixels {

    /** Width and height as shown, in CSS pixels. */
    static final int SHOWN = 200;

    /** Pixels for each CSS pixel, for screens that have more. */
    private static final int DENSITY = 2;

    private static final int PIXELS = SHOWN * DENSITY;
    private static final double OUTER = PIXELS / 2.0 - 1;
    private static final double INNER = OUTER * 0.58;

    /** Half of the gap between two parts, in pixels. */
    private static final double HALF_GAP = 2;

    /** A part keeps at least half of its angle, however small it is. */
    private static final double MOST_GAP = 0.25;

    /** Each pixel is looked at in so many places, across and down. */
    private static final int LOOKS = 4;

    private static final int LEVELS = LOOKS * LOOKS;

    /** How far from a pixel's centre it is looked at, and a little more: where that is one part, one look is enough. */
    private static final double REACH = 0.54;

    private static final int NOTHING = 0;
    private static final int OPAQUE = 0xff;

    private final List<Part> parts;
    private final double[] ends;

    private DonutPixels(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.ends = ends(parts);
    }

    /**
     * A part of the ring.
     *
     * @param colour red, green and blue
     * @param size its size beside the other parts', more than 0
     */
    record Part(int colour, long size) {}

    /** The ring as a PNG, its first part beginning at the top and the others following clockwise; at most 15 parts. */
    static byte[] png(List<Part> parts) {
        DonutPixels ring = new DonutPixels(parts);
        return Png.of(PIXELS, PIXELS, ring.rows(), ring.colours());
    }

    /** Where each part ends, as a share of the whole turn. */
    private static double[] ends(List<Part> parts) {
        double total = parts.stream().mapToLong(Part::size).sum();
        double[] ends = new double[parts.size()];
        long sum = 0;
        for (int part = 0; part < ends.length; part++) {
            sum += parts.get(part).size();
            ends[part] = sum / total;
        }
        return ends;
    }

    private byte[] rows() {
        byte[] rows = new byte[PIXELS * (1 + PIXELS)];
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                rows[y * (1 + PIXELS) + 1 + x] = (byte) index(x, y);
            }
        }
        return rows;
    }

    /** Index 0 is nothing; then each part's colour in {@link #LEVELS} steps from faint to opaque. */
    private int[] colours() {
        int[] colours = new int[1 + parts.size() * LEVELS];
        for (int part = 0; part < parts.size(); part++) {
            for (int level = 1; level <= LEVELS; level++) {
                colours[part * LEVELS + level] =
                        (OPAQUE * level / LEVELS) << 24 | parts.get(part).colour();
            }
        }
        return colours;
    }

    /** A pixel never holds two parts, because there is a gap between them; where there is none the later one wins. */
    private int index(int x, int y) {
        double left = x - PIXELS / 2.0;
        double top = y - PIXELS / 2.0;
        double radius = Math.sqrt(square(left + 0.5) + square(top + 0.5));
        if (radius < INNER - 1 || radius > OUTER + 1) {
            return NOTHING;
        }
        int whole = part(left + 0.5, top + 0.5, REACH);
        return whole >= 0 ? whole * LEVELS + LEVELS : looked(left, top);
    }

    private int looked(double left, double top) {
        int seen = 0;
        int last = 0;
        for (int look = 0; look < LEVELS; look++) {
            int part = part(left + (look % LOOKS + 0.5) / LOOKS, top + (look / LOOKS + 0.5) / LOOKS, 0);
            if (part >= 0) {
                seen++;
                last = part;
            }
        }
        return seen == 0 ? NOTHING : last * LEVELS + seen;
    }

    /** The part at a place, counted from the centre, and everywhere in its reach; -1 where that is not one part alone. */
    private int part(double dx, double dy, double reach) {
        double radius = Math.sqrt(square(dx) + square(dy));
        if (radius < INNER + reach || radius > OUTER - reach) {
            return -1;
        }
        double turn = Math.atan2(dx, -dy) / (2 * Math.PI);
        double place = turn < 0 ? turn + 1 : turn;
        int part = 0;
        while (part < ends.length - 1 && place >= ends[part]) {
            part++;
        }
        double pixel = 1 / (2 * Math.PI * (radius - reach));
        return isInGap(place, part, HALF_GAP * pixel, reach * pixel) ? -1 : part;
    }

    private boolean isInGap(double place, int part, double halfGap, double reach) {
        if (parts.size() == 1) {
            return false;
        }
        double start = part == 0 ? 0 : ends[part - 1];
        double gap = Math.min(halfGap, (ends[part] - start) * MOST_GAP) + reach;
        return place < start + gap || place > ends[part] - gap;
    }

    private static double square(double number) {
        return number * number;
    }
}
