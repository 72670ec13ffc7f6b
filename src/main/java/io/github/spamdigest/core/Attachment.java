package io.github.spamdigest.core;

/**
 * A file that travels with a digest.
 *
 * @param name the file's name, ASCII
 * @param contentType its media type, with a charset where it is text
 * @param content its bytes
 * @param inline whether the HTML shows it, as a picture whose source is {@code cid:} and the file's name
 */
public record Attachment(String name, String contentType, byte[] content, boolean inline) {

    /** Copies the bytes. */
    public Attachment {
        content = content.clone();
    }

    /** A file beside the digest. */
    public Attachment(String name, String contentType, byte[] content) {
        this(name, contentType, content, false);
    }

    /** A picture within the digest. */
    public static Attachment inline(String name, String contentType, byte[] content) {
        return new Attachment(name, contentType, content, true);
    }

    /** A copy of the bytes. */
    @Override
    public byte[] content() {
        return content.clone();
    }
}
