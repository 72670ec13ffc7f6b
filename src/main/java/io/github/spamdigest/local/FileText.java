package io.github.spamdigest.local;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
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
    private final FileStart start;
    private final boolean packed;

    private FileText(InputStream bytes, Encoding encoding, FileStart start, boolean packed) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.start = start;
        this.packed = packed;
    }

    /** Opens a file; closes it again when it is not text. */
    static FileText open(EventFile file) throws IOException, NotEventsException {
        InputStream bytes = file.opener().open();
        try {
            FileStart start = FileStart.read(bytes, file.size(), HEAD);
            if (!start.isGzip()) {
                return of(bytes, start, false);
            }
            InputStream unpacked = new GZIPInputStream(new SequenceInputStream(start.stream(0), bytes), BUFFER);
            return of(unpacked, FileStart.read(unpacked, file.size(), HEAD), true);
        } catch (IOException | NotEventsException e) {
            bytes.close();
            throw e;
        }
    }

    private static FileText of(InputStream bytes, FileStart start, boolean packed) throws NotEventsException {
        Encoding encoding = Encoding.of(start.bytes(Math.min(start.length(), ENCODING_HEAD)));
        return new FileText(bytes, encoding, start, packed);
    }

    /** Whether it is packed with gzip. */
    boolean isPacked() {
        return packed;
    }

    /** Whether a byte order mark stands before it. */
    boolean isMarked() {
        return encoding.byteOrderMark() > 0;
    }

    /** Whether its bytes are UTF-8, so that lines can be read from them. */
    boolean isUtf8() {
        return encoding.charset().equals(StandardCharsets.UTF_8);
    }

    /** Whether it plainly starts with a line that is one JSON object, so that its lines can be read from its bytes. */
    boolean startsWithObject() {
        return isUtf8() && start.isObjectALine(encoding.byteOrderMark());
    }

    /** The lines from its start, as bytes. */
    LineBlocks blocks() {
        int size = headIsAll() ? start.length() : LineBlocks.BLOCK;
        return new LineBlocks(fromStart(), Math.min(size + 1, LineBlocks.BLOCK));
    }

    /** The text from its start. */
    Reader reader() {
        return new InputStreamReader(fromStart(), encoding.charset());
    }

    /** The first characters, for telling what the file is. */
    String head() {
        return start.text(encoding);
    }

    /** Whether the head is all there is. */
    boolean headIsAll() {
        return start.length() < HEAD;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Its bytes without a byte order mark, unpacked. */
    InputStream fromStart() {
        InputStream first = start.stream(encoding.byteOrderMark());
        return headIsAll() ? first : new SequenceInputStream(first, bytes);
    }
}
