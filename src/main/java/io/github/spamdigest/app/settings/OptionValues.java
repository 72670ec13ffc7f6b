package io.github.spamdigest.app.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What options of the command line say in place of settings, and the name of each option: what is wrong with its value is
 * reported under the name that was typed. Not thread-safe.
 */
public final class OptionValues {

    private final Map<String, String> values = new HashMap<>();
    private final Map<Setting, String> names = new EnumMap<>(Setting.class);

    /** Notes that the option stands for the setting; its value counts where it was given. */
    public void add(Setting setting, String option, Optional<String> value) {
        names.put(setting, option);
        value.ifPresent(given -> values.put(setting.name(), given));
    }

    /** The values given, by the setting's name. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** The options' names, also of those that were not given. */
    Map<Setting, String> names() {
        return Map.copyOf(names);
    }
}
