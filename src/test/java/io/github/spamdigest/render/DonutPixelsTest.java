package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture, as its pixels say. */
class DonutPixelsTest {

    private static final int SOME_BYTES = 12_000;

    @Test
    void thePartsFollowEachOtherClockwiseFromTheTop() throws IOException {
        BufferedImage image = image(part(0xff0000, 25), part(0x00ff00, 25), part(0x0000ff, 50));

        assertEquals(2 * DonutPixels.SHOWN, image.getWidth());
        assertEquals(2 * DonutPixels.SHOWN, image.getHeight());
        assertEquals(0xffff0000, at(image, 0.125));
        assertEquals(0xff00ff00, at(image, 0.375));
        assertEquals(0xff0000ff, at(image, 0.625));
        assertEquals(0xff0000ff, at(image, 0.875));
    }

    @Test
    void thereIsNothingInTheMiddleBesideTheRingAndBetweenTheParts() throws IOException {
        BufferedImage image = image(part(0xff0000, 50), part(0x0000ff, 50));

        assertEquals(0, image.getRGB(DonutPixels.SHOWN, DonutPixels.SHOWN) >>> 24);
        assertEquals(0, image.getRGB(0, 0) >>> 24);
        assertEquals(0, at(image, 0) >>> 24);
        assertEquals(0, at(image, 0.5) >>> 24);
    }

    @Test
    void aPartAloneIsAWholeRing() throws IOException {
        BufferedImage image = image(part(0xff0000, 3));

        for (double turn = 0; turn < 1; turn += 0.05) {
            assertEquals(0xffff0000, at(image, turn));
        }
    }

    @Test
    void evenASmallPartIsSeen() throws IOException {
        BufferedImage image = image(part(0xff0000, 995), part(0x00ff00, 5));

        assertTrue(colours(image).contains(0x00ff00));
    }

    @Test
    void thePixelsHaveTheColoursOfThePartsAndNoOther() throws IOException {
        BufferedImage image = image(part(0xff0000, 3), part(0x00ff00, 2), part(0x0000ff, 1));

        assertEquals(Set.of(0xff0000, 0x00ff00, 0x0000ff), colours(image));
    }

    @Test
    void theLargestPictureIsSmallAndAlwaysTheSame() {
        List<DonutPixels.Part> parts = new ArrayList<>();
        for (int place = 0; place < Palette.SIZE; place++) {
            parts.add(part(Palette.slice(place), 40 - 3 * place));
        }
        parts.add(part(Palette.others(), 50));

        byte[] bytes = DonutPixels.png(parts);

        assertTrue(bytes.length < SOME_BYTES, () -> bytes.length + " bytes");
        assertArrayEquals(bytes, DonutPixels.png(parts));
    }

    /** The image of the cloud may have no fonts, and a cold start no time for the toolkit of windows and pictures. */
    @Test
    void nothingOfTheToolkitIsLoaded() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DonutPixelsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> loaded = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertEquals(0, java.waitFor());
        assertTrue(loaded.stream().anyMatch(line -> line.contains(" io.github.spamdigest.render.Png ")));
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(line -> line.contains(" sun.font.")
                                || line.contains(" java.awt.")
                                || line.contains(" javax.imageio."))
                        .toList());
    }

    /** Draws a picture in a machine of its own. */
    public static void main(String[] arguments) {
        DonutPixels.png(List.of(part(0xff0000, 1), part(0x00ff00, 1)));
    }

    private static DonutPixels.Part part(int colour, long size) {
        return new DonutPixels.Part(colour, size);
    }

    private static BufferedImage image(DonutPixels.Part... parts) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(DonutPixels.png(List.of(parts))));
    }

    /** The colour in the middle of the ring's band, at this share of a turn. */
    private static int at(BufferedImage image, double turn) {
        double radius = DonutPixels.SHOWN * 0.79;
        int x = (int) (DonutPixels.SHOWN + radius * Math.sin(2 * Math.PI * turn));
        int y = (int) (DonutPixels.SHOWN - radius * Math.cos(2 * Math.PI * turn));
        return image.getRGB(x, y);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int argb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            if (argb >>> 24 != 0) {
                colours.add(argb & 0xffffff);
            }
        }
        return Collections.unmodifiableSet(colours);
    }
}
