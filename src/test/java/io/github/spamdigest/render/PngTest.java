package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A picture's file, as the JDK reads it. */
class PngTest {

    @Property(tries = 100)
    void theReaderOfTheJdkFindsTheExactPixels(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 50) int height,
            @ForAll @Size(min = 1, max = 256) int[] colours)
            throws IOException {
        byte[] rows = new byte[height * (1 + width)];
        int[] expected = new int[width * height];
        for (int pixel = 0; pixel < expected.length; pixel++) {
            int colour = pixel * 31 % colours.length;
            rows[pixel / width * (1 + width) + 1 + pixel % width] = (byte) colour;
            expected[pixel] = colours[colour];
        }
        BufferedImage image = read(Png.of(width, height, rows, colours));
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertArrayEquals(expected, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void moreColoursThanAnIndexCanTellAreRefused() {
        int[] tooMany = IntStream.range(0, 257).toArray();
        assertThrows(IllegalArgumentException.class, () -> Png.of(1, 1, new byte[2], tooMany));
    }

    @Test
    void rowsThatDoNotFitTheSizeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Png.of(2, 2, new byte[5], new int[1]));
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
