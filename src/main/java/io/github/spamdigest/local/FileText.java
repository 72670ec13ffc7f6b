package io.github.spamdigest.local;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.zip.GZIPInputStream;

/** The text of a file, unpacked and decoded by its first bytes. Not thread-safe. */
final class FileText implements Closeable {

    /** How many characters are looked at to tell what a file is. */
    private static final int HEAD_CHARACTERS = 1 << 18;

    private static final int HEAD_BYTES = 1 << 13;
    private static final int BUFFER = 1 << 16;

    private final BufferedReader reader;
    private final String head;

    private FileText(BufferedReader reader, String head) {
        this.reader = reader;
        this.head = head;
    }

    /** Opens a file; closes it again when it is no text. */
    static FileText open(EventFile file) throws IOException, NotEventsException {
        InputStream bytes = new BufferedInputStream(file.opener().open(), BUFFER);
        try {
            return decode(unpack(bytes));
        } catch (IOException | NotEventsException e) {
            bytes.close();
            throw e;
        }
    }

    /** The text from its start. */
    Reader reader() {
        return reader;
    }

    /** The first characters, for telling what the file is. */
    String head() {
        return head;
    }

    /** Whether the head is all there is. */
    boolean headIsAll() {
        return head.length() < HEAD_CHARACTERS;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static InputStream unpack(InputStream bytes) throws IOException {
        byte[] magic = peek(bytes, 2);
        boolean isGzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return isGzip ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
    }

    private static FileText decode(InputStream bytes) throws IOException, NotEventsException {
        byte[] start = peek(bytes, HEAD_BYTES);
        Encoding encoding = Encoding.of(start);
        bytes.skipNBytes(encoding.byteOrderMark());
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, encoding.charset()), BUFFER);
        reader.mark(HEAD_CHARACTERS);
        char[] head = new char[HEAD_CHARACTERS];
        int length = fill(reader, head);
        reader.reset();
        return new FileText(reader, new String(head, 0, length));
    }

    private static byte[] peek(InputStream bytes, int count) throws IOException {
        bytes.mark(count);
        byte[] start = bytes.readNBytes(count);
        bytes.reset();
        return start;
    }

    private static int fill(Reader reader, char[] head) throws IOException {
        int length = 0;
        int read = 0;
        while (length < head.length && read >= 0) {
            length += read;
            read = reader.read(head, length, head.length - length);
        }
        return length;
    }
}
