package io.github.spamdigest.azure;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks into what lies behind an exception. */
public final class Causes {

    /** More would be a loop. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first of this type, the exception itself included. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The exception, its cause, the cause of that and so on, but not for ever. */
    public static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
