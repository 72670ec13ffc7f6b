package io.github.spamdigest.azure;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks into what lies behind an exception. */
final class Causes {

    /** More would be a loop. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first of this type, the exception itself included. */
    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
