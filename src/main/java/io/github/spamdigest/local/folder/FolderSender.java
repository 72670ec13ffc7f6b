package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.local.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes a digest into a folder, as files to read and as one mail to send; a file is there as a whole or not at all. */
public final class FolderSender implements DigestSender {

    private static final String PART = ".part";

    private final Path folder;

    /** A sender into this folder, which need not exist yet. */
    public FolderSender(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(Digest digest) {
        Map<String, byte[]> files = files(digest);
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw DigestException.failed(
                    "The folder " + folder + " for the digest cannot be made (" + FileTrouble.words(failure)
                            + "); choose a folder that you may write to.",
                    failure);
        }
        // All files are staged before the first is shown, so that a full disk leaves yesterday's digest whole.
        try {
            files.forEach(this::stage);
            files.keySet().forEach(this::show);
            removeOutdated(files.keySet());
        } finally {
            files.keySet().forEach(this::clean);
        }
    }

    /** Commands of an earlier digest must not look like today's, and nor must any other file. */
    private void removeOutdated(Set<String> written) {
        for (String name : Attachment.NAMES) {
            if (!written.contains(name)) {
                remove(folder.resolve(name));
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    private static Map<String, byte[]> files(Digest digest) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("digest.html", html(digest).getBytes(StandardCharsets.UTF_8));
        files.put("digest.txt", digest.text().getBytes(StandardCharsets.UTF_8));
        for (Attachment attachment : digest.attachments()) {
            files.put(checked(attachment.name()), attachment.content());
        }
        files.put("digest.eml", EmlWriter.bytes(digest));
        return files;
    }

    /** The pictures lie beside the file; content ids are known within a mail only. */
    private static String html(Digest digest) {
        String html = digest.html();
        for (Attachment attachment : digest.attachments()) {
            if (attachment.inline()) {
                String name = attachment.name();
                html = html.replace("src=\"cid:" + name + "\"", "src=\"" + name + "\"");
            }
        }
        return html;
    }

    private static String checked(String name) {
        if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\") || name.contains(":")) {
            throw DigestException.failed("The attachment name \"" + name
                    + "\" is not a plain file name, so nothing was written; use a name without folders.");
        }
        return name;
    }

    private void stage(String name, byte[] content) {
        Path part = part(name);
        try {
            AsideFile.write(part, content);
        } catch (IOException failure) {
            throw notWritten(part, failure);
        }
    }

    private void show(String name) {
        Path file = folder.resolve(name);
        try {
            Files.move(part(name), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    private void clean(String name) {
        try {
            Files.deleteIfExists(part(name));
        } catch (IOException leftOver) {
            // Not worth a failed digest: the next run writes over it.
        }
    }

    private Path part(String name) {
        return folder.resolve("." + name + PART);
    }

    private static DigestException notWritten(Path file, IOException failure) {
        return DigestException.failed(
                "The file " + file + " cannot be written (" + FileTrouble.words(failure)
                        + "); check its permissions and the free space, then run again.",
                failure);
    }
}
