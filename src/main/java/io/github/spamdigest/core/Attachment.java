package io.github.spamdigest.core;

import java.util.List;

/**
 * A file that travels with a digest.
 *
 * @param name the file's name, ASCII
 * @param contentType its media type, with a charset where it is text
 * @param content its bytes
 * @param inline whether the HTML shows it, as a picture whose source is {@code cid:} and the file's name
 */
public record Attachment(String name, String contentType, byte[] content, boolean inline) {

    /** The table of all tracked domains. */
    public static final String CSV = "digest.csv";

    /** The digest for programs. */
    public static final String JSON = "digest.json";

    /** The domains of campaigns, if there is one. */
    public static final String CAMPAIGNS = "campaigns.csv";

    /** The commands that the digest advises, if it advises any. */
    public static final String COMMANDS = "commands.txt";

    /** The picture of who sent how much. */
    public static final String PICTURE = "donut.png";

    /** Every name that a digest's attachment can have: those that a digest lacks must not lie beside it from before. */
    public static final List<String> NAMES = List.of(CSV, JSON, CAMPAIGNS, COMMANDS, PICTURE);

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
