package io.github.spamdigest.core.signals;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What letters look like: a word as a reader sees it, whatever letters it is made of. The pairs are those of Unicode's table of
 * confusable characters (UTS 39) that a name in the DNS can hold and that look like a letter from a to z in ordinary fonts.
 */
final class Letters {

    private static final Map<Integer, String> LOOKS = new HashMap<>();

    static {
        looks("a", "\u0430\u03b1\u0251\u237a");
        looks("b", "\u042c\u044c\u0184\u0185");
        looks("c", "\u0441\u03f2\u217d");
        looks("d", "\u0501\u0257\u217e\u0111");
        looks("e", "\u0435\u04bd\u212e");
        looks("g", "\u0261\u0581\u018d");
        looks("h", "\u04bb\u0570\u043d\u0127");
        looks("i", "\u0456\u0131\u03b9\u0269\u2170");
        looks("j", "\u0458\u03f3\u0575");
        looks("k", "\u043a\u03ba");
        looks("l", "1\u04cf\u0142\u217c\u01c0");
        looks("m", "\u043c\u217f");
        looks("n", "\u0578\u057c\u03b7\u043f");
        looks("o", "0\u043e\u03bf\u0585\u03c3\u00f8\u0275\u05e1\u0e50\u0ed0\u0665");
        looks("p", "\u0440\u03c1");
        looks("q", "\u051b\u0563\u0566");
        looks("r", "\u0433\u1d26");
        looks("s", "\u0455\u01bd");
        looks("t", "\u0442\u03c4");
        looks("u", "\u057d\u03c5\u028b");
        looks("v", "\u03bd\u0475\u2174");
        looks("w", "\u051d\u0561\u03c9\u0461");
        looks("x", "\u0445\u03c7\u2179");
        looks("y", "\u0443\u04af\u03b3\u0263");
        looks("z", "\u1d22");
    }

    private Letters() {}

    private static void looks(String as, String letters) {
        letters.codePoints().forEach(letter -> LOOKS.put(letter, as));
    }

    /** A word in the letters that it seems to have, in lower case and without accents. */
    static String seen(String word) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> seen.append(LOOKS.getOrDefault(letter, Character.toString(letter))));
        return seen.toString();
    }

    /** The same where two narrow letters look like a wide one, which short words have by chance. */
    static String joined(String seen) {
        return seen.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }
}
