package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * JSON that a setting names by the path of a file, or holds itself.
 *
 * @param name the file's name; empty where the setting holds the JSON itself
 * @param text the JSON
 */
record SettingFile(Optional<String> name, String text) {

    private static final int LONGEST = 1 << 20;

    /** Reads what a path or a text beginning with a bracket names; {@code what} it holds, such as "exclusions". */
    static SettingFile read(String pathOrJson, String what) {
        String start = pathOrJson.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return new SettingFile(Optional.empty(), pathOrJson);
        }
        try {
            Path file = Path.of(pathOrJson);
            return new SettingFile(Optional.of(nameOf(file)), withoutByteOrderMark(text(file, what)));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw DigestException.usage("There is no " + what + " file '" + pathOrJson
                    + "'; write the path of one, such as " + what + ".json, or its JSON beginning with {.");
        } catch (CharacterCodingException e) {
            throw DigestException.usage(
                    "The " + what + " file " + pathOrJson + " is not written in UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw DigestException.usage("The " + what + " file " + pathOrJson
                    + " cannot be read; name a file, and give this user the right to read it.");
        }
    }

    /** The file's text; never more than the limit is kept of what may be endless. */
    private static String text(Path file, String what) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw DigestException.usage("The " + what + " file " + file + " is longer than 1 MiB, which no list of "
                        + what + " needs; name the right file.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
