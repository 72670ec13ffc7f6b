package io.github.spamdigest.truths;

import java.util.List;

/**
 * One task of a digest, as far as it is measured.
 *
 * @param names the domains or addresses that it names, none where it is about no name
 * @param reason why it stands there, in the words of whoever judges
 * @param isToday whether it is urgent today; others count neither as told nor as false
 */
public record Said(List<String> names, String reason, boolean isToday) {

    /** Copies the list. */
    public Said {
        names = List.copyOf(names);
    }

    /** Whether it names what was planted, or something below or above it. */
    boolean names(Attack attack) {
        return names.stream().anyMatch(name -> attack.names().stream().anyMatch(planted -> isAbout(name, planted)));
    }

    /** Whether each of its names deserves a look. */
    boolean isNeutral(Iterable<String> neutral) {
        return !names.isEmpty()
                && names.stream().allMatch(name -> {
                    for (String other : neutral) {
                        if (isAbout(name, other)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /** Whether it names the domain of an address: a view tells only some addresses of a domain apart. */
    boolean isDomainOf(String address) {
        return address.contains("@") && names.contains(address.substring(address.indexOf('@') + 1));
    }

    /** A planted address is named by itself alone, a planted domain by its addresses and its relatives, too. */
    private static boolean isAbout(String name, String planted) {
        if (planted.contains("@")) {
            return name.equals(planted);
        }
        String domain = name.substring(name.indexOf('@') + 1);
        return domain.equals(planted)
                || domain.endsWith("." + planted)
                || (domain.contains(".") && planted.endsWith("." + domain) && !Names.SUFFIXES.contains(domain));
    }
}
