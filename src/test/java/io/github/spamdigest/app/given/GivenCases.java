package io.github.spamdigest.app.given;

import java.util.List;
import java.util.stream.Stream;

/** All given cases of one digest, in the order of their numbers. */
final class GivenCases {

    private GivenCases() {}

    static List<GivenCase> all() {
        return Stream.of(
                        GivenOwnNamesTest.all(),
                        GivenForgedNamesTest.all(),
                        GivenVerdictsTest.all(),
                        GivenBurstsTest.all(),
                        GivenListsTest.all(),
                        GivenGuardTest.all(),
                        GivenInboxesTest.all())
                .flatMap(List::stream)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }
}
