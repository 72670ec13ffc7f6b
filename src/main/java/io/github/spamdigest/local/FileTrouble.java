package io.github.spamdigest.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What went wrong with a file, in words that need no Java. */
public final class FileTrouble {

    private FileTrouble() {}

    /** A few words for a sentence's brackets. */
    public static String words(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        if (reason != null) {
            return reason;
        }
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
