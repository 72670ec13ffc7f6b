package io.github.spamdigest.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a ring of coloured parts on nothing, so that it stands on a light and on a dark page. It reckons each pixel itself instead
 * of asking {@code Graphics2D}, which loads fonts even where no text is drawn, and the image of the cloud may have none.
 */
final class Ring {

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
    private static final int NOTHING = 0;
    private static final int OPAQUE = 0xff;

    private final List<Part> parts;
    private final double[] ends;

    private Ring(List<Part> parts) {
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
        // Without it a machine with a screen would load libraries for windows. No reader of the property is asked
        // first: it is read once.
        System.setProperty("java.awt.headless", "true");
        BufferedImage image = new Ring(parts).image();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_INDEXED, colours());
        byte[] row = new byte[PIXELS];
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                row[x] = (byte) index(x, y);
            }
            image.getRaster().setDataElements(0, y, PIXELS, 1, row);
        }
        return image;
    }

    /** Index 0 is nothing; then each part's colour in {@link #LEVELS} steps from faint to opaque. */
    private IndexColorModel colours() {
        int[] colours = new int[1 + parts.size() * LEVELS];
        for (int part = 0; part < parts.size(); part++) {
            for (int level = 1; level <= LEVELS; level++) {
                colours[part * LEVELS + level] =
                        (OPAQUE * level / LEVELS) << 24 | parts.get(part).colour();
            }
        }
        return new IndexColorModel(8, colours.length, colours, 0, true, NOTHING, DataBuffer.TYPE_BYTE);
    }

    /** A pixel never holds two parts, because there is a gap between them; where there is none the later one wins. */
    private int index(int x, int y) {
        double radius = Math.hypot(x + 0.5 - PIXELS / 2.0, y + 0.5 - PIXELS / 2.0);
        if (radius < INNER - 1 || radius > OUTER + 1) {
            return NOTHING;
        }
        int seen = 0;
        int last = 0;
        for (int look = 0; look < LEVELS; look++) {
            double dx = x + (look % LOOKS + 0.5) / LOOKS - PIXELS / 2.0;
            double dy = y + (look / LOOKS + 0.5) / LOOKS - PIXELS / 2.0;
            int part = part(dx, dy);
            if (part >= 0) {
                seen++;
                last = part;
            }
        }
        return seen == 0 ? NOTHING : last * LEVELS + seen;
    }

    /** The part at a place, counted from the centre; -1 beside the ring and in a gap. */
    private int part(double dx, double dy) {
        double radius = Math.sqrt(dx * dx + dy * dy);
        if (radius < INNER || radius > OUTER) {
            return -1;
        }
        double turn = Math.atan2(dx, -dy) / (2 * Math.PI);
        double place = turn < 0 ? turn + 1 : turn;
        int part = 0;
        while (part < ends.length - 1 && place >= ends[part]) {
            part++;
        }
        return isInGap(place, part, HALF_GAP / (2 * Math.PI * radius)) ? -1 : part;
    }

    private boolean isInGap(double place, int part, double halfGap) {
        if (parts.size() == 1) {
            return false;
        }
        double start = part == 0 ? 0 : ends[part - 1];
        double gap = Math.min(halfGap, (ends[part] - start) * MOST_GAP);
        return place < start + gap || place > ends[part] - gap;
    }
}
