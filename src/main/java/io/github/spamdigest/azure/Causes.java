package io.github.spamdigest.azure;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks below the surface of an exception, since the clients wrap what happened in many ways. */
final class Causes {

    private static final int DEPTH = 20;

    private Causes() {}

    /** The outermost cause of this type, the exception itself included. */
    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
