package io.github.spamdigest.core.families;

import io.github.spamdigest.core.SenderDomain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all domains with spam show together, whether they are listed or not. Immutable.
 *
 * @param families the names that several of them lie at or below, most spam first, at most {@link Family#MOST}
 * @param fresh how many of them sent their first spam of the window in its last 24 hours; empty where nobody counted it
 */
public record SpamOfNames(List<Family> families, Optional<Long> fresh) {

    /** Nobody counted it. */
    public static final SpamOfNames NONE = new SpamOfNames(List.of(), Optional.empty());

    /** Copies the list. */
    public SpamOfNames {
        families = List.copyOf(families);
    }

    /** What a source found. Its lower case may not be quite ours: spellings of one name are counted together. */
    public static SpamOfNames of(List<Family> found, long fresh) {
        Map<SenderDomain, Family> byName = new LinkedHashMap<>();
        found.forEach(family -> byName.merge(family.name(), family, Family::and));
        return new SpamOfNames(byName.values().stream().sorted(Family.ORDER).toList(), Optional.of(fresh));
    }
}
