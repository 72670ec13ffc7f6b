package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What went wrong in the database, in words that need no database. */
final class DatabaseTrouble {

    private static final Pattern DEFECT = Pattern.compile("(Binder|Catalog|Parser|Internal|INTERNAL) Error");
    private static final Pattern FULL = Pattern.compile("No space left|max_temp_directory_size|failed to offload");
    private static final String NO_MEMORY = "Out of Memory";

    private DatabaseTrouble() {}

    /** Whether the reason lies in a file that was read, so that it may be read in another way. */
    static boolean isOfFile(SQLException e) {
        String message = message(e);
        return !message.startsWith(NO_MEMORY)
                && !FULL.matcher(message).find()
                && !DEFECT.matcher(message).lookingAt();
    }

    /** The sentence about a failure, where rows may take so much memory, and the rest lies below a folder. */
    static DigestException failure(SQLException e, String memory, @Nullable Path folder) {
        String message = message(e);
        String first = message.lines().findFirst().orElse(message).replaceFirst("\\.$", "");
        if (FULL.matcher(message).find()) {
            return DigestException.failed(
                    "The rows do not fit into the temporary folder " + folder + " (" + first
                            + "); make room there, or name another one in SPAM_DIGEST_TEMP.",
                    e);
        }
        if (message.startsWith(NO_MEMORY)) {
            return DigestException.failed(
                    memory + " of memory are too little for these events (" + first
                            + "); name more in SPAM_DIGEST_MEMORY, such as 1GB.",
                    e);
        }
        return DigestException.failed(
                "The events could not be counted (" + first + "); please report this with --debug.", e);
    }

    private static String message(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
