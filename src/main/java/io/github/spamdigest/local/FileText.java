package io.github.spamdigest.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The text of a file, unpacked and decoded by its first bytes. Not thread-safe. */
final class FileText implements Closeable {

    /** How many bytes are looked at to tell what a file is. */
    private static final int HEAD = 1 << 18;

    private static final int ENCODING_HEAD = 1 << 13;
    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final Encoding encoding;
    private final byte[] start;
    private final String head;

    private FileText(InputStream bytes, Encoding encoding, byte[] start) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.start = start;
        int mark = encoding.byteOrderMark();
        this.head = new String(start, mark, start.length - mark, encoding.charset());
    }

    /** Opens a file; closes it again when it is no text. */
    static FileText open(EventFile file) throws IOException, NotEventsException {
        InputStream bytes = file.opener().open();
        try {
            return decode(unpack(bytes));
        } catch (IOException | NotEventsException e) {
            bytes.close();
            throw e;
        }
    }

    /** Whether its bytes are UTF-8, so that lines can be read from them. */
    boolean isUtf8() {
        return encoding.charset().equals(StandardCharsets.UTF_8);
    }

    /** The lines from its start, as bytes. */
    LineBlocks blocks() {
        return new LineBlocks(fromStart());
    }

    /** The text from its start. */
    Reader reader() {
        return new InputStreamReader(fromStart(), encoding.charset());
    }

    /** The first characters, for telling what the file is. */
    String head() {
        return head;
    }

    /** Whether the head is all there is. */
    boolean headIsAll() {
        return start.length < HEAD;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private InputStream fromStart() {
        int mark = encoding.byteOrderMark();
        InputStream first = new ByteArrayInputStream(start, mark, start.length - mark);
        return headIsAll() ? first : new SequenceInputStream(first, bytes);
    }

    private static InputStream unpack(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(2);
        boolean isGzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return isGzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private static FileText decode(InputStream bytes) throws IOException, NotEventsException {
        byte[] start = bytes.readNBytes(HEAD);
        Encoding encoding = Encoding.of(Arrays.copyOf(start, Math.min(start.length, ENCODING_HEAD)));
        return new FileText(bytes, encoding, start);
    }
}
