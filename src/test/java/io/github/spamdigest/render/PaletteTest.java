package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reader can tell the slices from the page and from each other. */
class PaletteTest {

    /** WCAG 2.1, 1.4.11, for parts of a graphic. */
    private static final double CONTRAST = 3;

    /** Distances in CIE L*a*b*, where 2.3 is just noticeable. */
    private static final double APART = 12;

    private static final double NEIGHBOURS_APART = 30;

    @ParameterizedTest
    @ValueSource(ints = {0xffffff, 0x161b22})
    void everyColourStandsOutFromTheCard(int card) {
        for (int colour : all()) {
            double contrast = contrast(colour, card);
            assertTrue(
                    contrast >= CONTRAST,
                    () -> String.format(
                            Locale.ROOT, "%s on %s: %.2f", Palette.html(colour), Palette.html(card), contrast));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoColoursLookAlike(Vision vision) {
        List<Integer> colours = all();
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                double needed = i == j + 1 ? NEIGHBOURS_APART : APART;
                assertApart(colours.get(i), colours.get(j), vision, needed);
            }
        }
        assertApart(Palette.others(), Palette.slice(0), vision, NEIGHBOURS_APART);
    }

    @Test
    void aColourIsWrittenAsHtmlReadsIt() {
        assertEquals("#00000a", Palette.html(10));
    }

    private static void assertApart(int one, int other, Vision vision, double needed) {
        double distance = distance(vision.lab(one), vision.lab(other));
        assertTrue(
                distance >= needed,
                () -> String.format(Locale.ROOT, "%s and %s: %.1f", Palette.html(one), Palette.html(other), distance));
    }

    private static List<Integer> all() {
        List<Integer> colours = new ArrayList<>();
        for (int place = 0; place < Palette.SIZE; place++) {
            colours.add(Palette.slice(place));
        }
        colours.add(Palette.others());
        return colours;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        double[] linear = linear(colour);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] linear(int colour) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = ((colour >> (16 - 8 * i)) & 0xff) / 255.0;
            linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    /** How eyes see: all cones, or one kind missing, by the matrices of Machado, Oliveira and Fernandes (2009). */
    enum Vision {
        ALL_CONES(1, 0, 0, 0, 1, 0, 0, 0, 1),
        NO_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        NO_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        NO_BLUE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        double[] lab(int colour) {
            double[] linear = linear(colour);
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double sum = matrix[3 * i] * linear[0] + matrix[3 * i + 1] * linear[1] + matrix[3 * i + 2] * linear[2];
                seen[i] = Math.min(1, Math.max(0, sum));
            }
            double x = curve((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
            double y = curve(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = curve((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double curve(double part) {
            return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
        }
    }
}
