package io.github.spamdigest.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a small picture as a PNG: at most 256 colours, each with its own opacity. The writer of the JDK gives the same pixels, but
 * looks for plug-ins and loads a hundred classes, in each cold start; see decision 13.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte PALETTE = 3;
    private static final byte PLAIN = 0;
    private static final int RGB = 3;
    private static final int HEADER = 13;
    private static final int MOST_COLOURS = 256;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Png() {}

    /**
     * The picture's file.
     *
     * @param rows for each row of pixels a zero (no filter), then an index of a colour for each pixel
     * @param colours opacity, red, green and blue, at most 256 of them
     */
    static byte[] of(int width, int height, byte[] rows, int[] colours) {
        if (colours.length > MOST_COLOURS || rows.length != height * (width + 1)) {
            throw new IllegalArgumentException(colours.length + " colours, " + rows.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(width).putInt(height);
        header.put(new byte[] {BITS, PALETTE, PLAIN, PLAIN, PLAIN});
        ByteBuffer palette = ByteBuffer.allocate(RGB * colours.length);
        ByteBuffer opacity = ByteBuffer.allocate(colours.length);
        for (int colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            opacity.put((byte) (colour >>> 24));
        }
        Png png = new Png();
        png.bytes.writeBytes(SIGNATURE);
        png.chunk("IHDR", header.array());
        png.chunk("PLTE", palette.array());
        png.chunk("tRNS", opacity.array());
        png.chunk("IDAT", deflated(rows));
        png.chunk("IEND", new byte[0]);
        return png.bytes.toByteArray();
    }

    /** Its length, its name, its content, and a checksum of the last two. */
    private void chunk(String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(name.length() + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        bytes.writeBytes(number(content.length));
        bytes.writeBytes(named);
        bytes.writeBytes(number((int) checksum.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
