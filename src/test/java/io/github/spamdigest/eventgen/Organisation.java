package io.github.spamdigest.eventgen;

import java.util.ArrayList;
import java.util.List;

/** The organisation whose mail the sample shows: its name and its people. */
final class Organisation {

    /** The organisation's own domain. */
    static final String DOMAIN = "woodgrove.example";

    private static final List<String> FIRST_NAMES =
            List.of("adele", "bruno", "carla", "diego", "emily", "farid", "grace", "henri", "irina", "jonas");

    private static final List<String> LAST_NAMES = List.of("abara", "bauer", "costa", "dubois", "evans", "fischer");

    /** The addresses of its people. */
    static final List<String> PEOPLE = people(DOMAIN);

    private Organisation() {}

    /** Sixty people of a domain, the same names everywhere. */
    static List<String> people(String domain) {
        List<String> people = new ArrayList<>();
        for (String last : LAST_NAMES) {
            for (String first : FIRST_NAMES) {
                people.add(first + "." + last + "@" + domain);
            }
        }
        return List.copyOf(people);
    }
}
