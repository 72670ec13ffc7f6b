package io.github.spamdigest.render;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The scripts that a name is written in: letters of two scripts in one label are how a known name is imitated. */
final class MixedScripts {

    /** Scripts that one language writes together; Latin letters may stand in any of them. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    private static final String FULL_STOPS = "[.\u3002\uff0e\uff61]";

    private MixedScripts() {}

    /** Whether a label of the name, which may be written in A-labels, mixes scripts that no language mixes. */
    static boolean areMixed(String name) {
        for (String label : name.split(FULL_STOPS)) {
            if (isMixed(label) || isMixed(IdnName.unicode(label))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMixed(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN));
        return scripts.size() > 1 && !isWrittenTogether(scripts);
    }

    private static boolean isWrittenTogether(Collection<UnicodeScript> scripts) {
        return TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
    }
}
