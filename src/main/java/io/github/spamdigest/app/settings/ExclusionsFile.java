package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.Exclusions;

/** Reads exclusions from {@code exclusions.json}, or from the same JSON written out instead of a path. */
public final class ExclusionsFile {

    private ExclusionsFile() {}

    /** The exclusions that a path or a text beginning with a brace names; throws with all their problems at once. */
    public static Exclusions read(String pathOrJson) {
        SettingFile file = SettingFile.read(pathOrJson, "exclusions");
        return ExclusionsJson.read(file.name().orElse("The exclusions"), file.text());
    }
}
