package io.github.spamdigest.render;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import io.github.spamdigest.core.DigestException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of somebody's own templates. Nothing outside of it is read: FreeMarker's loader refuses names that lead upwards and
 * links that leave the folder.
 *
 * @param folder the folder
 * @param loader what reads from it
 * @param names its templates, as other templates name them
 */
record OwnTemplates(Path folder, TemplateLoader loader, List<String> names) {

    /** How the names of templates end; other files in the folder are nobody's business. */
    private static final String ENDING = ".*\\.ftlh?";

    /** All of ours together have less than a tenth of it; a file that is no template must not fill the memory. */
    private static final int LARGEST = 1024 * 1024;

    /** Copies the list. */
    OwnTemplates {
        names = List.copyOf(names);
    }

    /** The templates in a folder, at least one of which must take the place of a bundled one. */
    static OwnTemplates in(Path folder, TemplateLoader bundled) {
        try {
            List<String> names = names(folder);
            for (String name : names) {
                checkSize(folder.resolve(name));
            }
            boolean replacesOne = false;
            for (String name : names) {
                replacesOne |= bundled.findTemplateSource(name) != null;
            }
            if (!replacesOne) {
                throw DigestException.failed("The folder " + folder + " holds no template with the name of one of ours,"
                        + " such as digest.html.ftlh; compare its file names with those in docs/templates.md.");
            }
            return new OwnTemplates(folder, new FileTemplateLoader(folder.toFile()), names);
        } catch (IOException | UncheckedIOException unreadable) {
            throw DigestException.failed(
                    "The folder " + folder + " with your templates cannot be read; check that it is there and that the"
                            + " program may read it.",
                    unreadable);
        }
    }

    /** A loader that looks here first. */
    TemplateLoader before(TemplateLoader bundled) {
        return new MultiTemplateLoader(new TemplateLoader[] {loader, bundled});
    }

    /** The template's file where it is one of these, else its name. */
    String shown(String template) {
        return names.contains(template) ? folder.resolve(template).toString() : template;
    }

    private static void checkSize(Path template) throws IOException {
        if (Files.isRegularFile(template) && Files.size(template) > LARGEST) {
            throw DigestException.failed(
                    "The template " + template + " has more than 1 MB, which no template of a mail needs;"
                            + " shorten it, or move it out of the folder.");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        // The folder itself may be a link; links within it are the loader's to judge.
        Path real = folder.toRealPath();
        try (Stream<Path> files = Files.walk(real)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> real.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.matches(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
