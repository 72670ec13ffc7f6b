package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture's file, as the JDK reads it. */
class PngTest {

    private record Picture(int width, int height, List<Integer> colours) {}

    @Test
    void theReaderOfTheJdkFindsTheExactPixels() {
        Law.holds(100, PngTest::picture, PngTest::assertExactPixels);
    }

    static Picture picture(Draw draw) {
        return new Picture(
                draw.between(1, 70),
                draw.between(1, 50),
                draw.list(1, 256, colour -> colour.between(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    private static void assertExactPixels(Picture picture) throws IOException {
        int width = picture.width();
        int height = picture.height();
        int[] colours = picture.colours().stream().mapToInt(Integer::intValue).toArray();
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
