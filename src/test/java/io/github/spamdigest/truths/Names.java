package io.github.spamdigest.truths;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws names that nobody else in the organisation has. All kinds of sender draw from the same suffixes. */
final class Names {

    private static final List<String> SYLLABLES = List.of(
            "ba", "do", "fe", "gu", "ka", "li", "mo", "nu", "pe", "qui", "ra", "so", "ti", "vo", "we", "xa", "yo",
            "zu");

    /** Real public suffixes of one and of two labels, a shared host among them; the common ones more than once. */
    static final List<String> SUFFIXES = List.of(
            "com",
            "com",
            "com",
            "com",
            "org",
            "net",
            "de",
            "fr",
            "io",
            "example",
            "co.uk",
            "com.br",
            "com.au",
            "co.jp",
            "org.uk",
            "edu",
            "ac.uk",
            "github.io");

    private final Dice dice;
    private final Set<String> used = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /** A domain below any suffix. */
    String domain() {
        String name;
        do {
            name = word() + (dice.chance(.4) ? "-" + word() : "") + (dice.chance(.2) ? dice.between(2, 999) : "") + "."
                    + dice.pick(SUFFIXES);
        } while (!used.add(name));
        return name;
    }

    /** The part of an address before the at sign. */
    String person() {
        return word() + "." + word() + (dice.chance(.3) ? dice.between(1, 99) : "");
    }

    /** A network of those that no host on the internet has. */
    String network() {
        return dice.chance(.9)
                ? "198." + dice.between(18, 19) + "." + dice.between(0, 255) + ".0/24"
                : "2001:db8:" + Integer.toHexString(dice.between(1, 0xffff)) + "::/48";
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = dice.between(2, 4); i > 0; i--) {
            word.append(dice.pick(SYLLABLES));
        }
        return word.toString();
    }
}
