package io.github.spamdigest.core;

/**
 * A file that travels with a digest.
 *
 * @param name the file's name, ASCII
 * @param contentType its media type, with a charset where it is text
 * @param content its bytes
 */
public record Attachment(String name, String contentType, byte[] content) {

    /** Copies the bytes. */
    public Attachment {
        content = content.clone();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] content() {
        return content.clone();
    }
}
