package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Exclusions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads exclusions from {@code exclusions.json}, or from the same JSON written out instead of a path. */
public final class ExclusionsFile {

    private static final int LONGEST = 1 << 20;
    private static final String INLINE_NAME = "The exclusions";

    private ExclusionsFile() {}

    /** The exclusions that a path or a text beginning with a brace names; throws with all their problems at once. */
    public static Exclusions read(String pathOrJson) {
        if (pathOrJson.stripLeading().startsWith("{")) {
            return ExclusionsJson.read(INLINE_NAME, pathOrJson);
        }
        try {
            Path file = Path.of(pathOrJson);
            return ExclusionsJson.read(nameOf(file), withoutByteOrderMark(text(file)));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw DigestException.usage("There is no exclusions file '" + pathOrJson
                    + "'; write the path of one, such as exclusions.json, or its JSON beginning with {.");
        } catch (CharacterCodingException e) {
            throw DigestException.usage(
                    "The exclusions file " + pathOrJson + " is not written in UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw DigestException.usage("The exclusions file " + pathOrJson
                    + " cannot be read; name a file, and give this user the right to read it.");
        }
    }

    /** The file's text; never more than the limit is kept of what may be endless. */
    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw DigestException.usage("The exclusions file " + file
                        + " is longer than 1 MiB, which no list of exclusions needs; name the right file.");
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
