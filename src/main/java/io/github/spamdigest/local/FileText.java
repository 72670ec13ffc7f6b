package io.github.spamdigest.local;

import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
    private final boolean packed;

    private FileText(InputStream bytes, byte[] start, boolean packed) throws NotEventsException {
        this.bytes = bytes;
        this.encoding = Encoding.of(start, Math.min(start.length, ENCODING_HEAD));
        this.start = start;
        this.packed = packed;
    }

    /** Opens a file; closes it again when it is not text. */
    static FileText open(EventFile file) throws IOException, NotEventsException {
        InputStream bytes = file.opener().open();
        try {
            byte[] start = bytes.readNBytes(HEAD);
            if (start.length < 2 || start[0] != 0x1f || start[1] != (byte) 0x8b) {
                return new FileText(bytes, start, false);
            }
            InputStream unpacked = new GZIPInputStream(sequence(start, 0, bytes), BUFFER);
            return new FileText(unpacked, unpacked.readNBytes(HEAD), true);
        } catch (IOException | NotEventsException e) {
            bytes.close();
            throw e;
        }
    }

    /** Whether it is packed with gzip. */
    boolean isPacked() {
        return packed;
    }

    /** Whether its bytes are UTF-8, without a mark before them. */
    boolean isPlain() {
        return encoding.charset().equals(StandardCharsets.UTF_8) && encoding.byteOrderMark() == 0;
    }

    /** The text from its start. */
    Reader reader() throws IOException {
        Reader reader = new InputStreamReader(fromStart(), encoding.charset());
        boolean hasOldEnds = head().indexOf('\n') < 0 && head().indexOf('\r') >= 0;
        return hasOldEnds ? new LineFeeds(reader) : reader;
    }

    /** Lines that end in carriage returns alone, as some old programs write them. */
    private static final class LineFeeds extends FilterReader {

        private LineFeeds(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            for (int i = start; i < start + read; i++) {
                buffer[i] = buffer[i] == '\r' ? '\n' : buffer[i];
            }
            return read;
        }
    }

    /** The first characters, for telling what the file is. */
    String head() {
        int mark = encoding.byteOrderMark();
        return new String(start, mark, start.length - mark, encoding.charset());
    }

    /** The first line, empty when it does not end within the head. */
    String firstLine() {
        int mark = encoding.byteOrderMark();
        int end = mark;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        if (end == start.length) {
            return "";
        }
        String line = new String(start, mark, end - mark, encoding.charset());
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Whether the head is all there is. */
    boolean headIsAll() {
        return start.length < HEAD;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Its bytes without a byte order mark, unpacked. */
    InputStream fromStart() throws IOException {
        return sequence(start, encoding.byteOrderMark(), bytes);
    }

    /** One stream that knows what is available of both: GZIPInputStream takes nothing for the end. */
    private static InputStream sequence(byte[] start, int from, InputStream rest) throws IOException {
        PushbackInputStream all = new PushbackInputStream(rest, Math.max(1, start.length));
        all.unread(start, from, start.length - from);
        return all;
    }
}
