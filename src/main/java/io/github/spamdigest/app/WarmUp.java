package io.github.spamdigest.app;

/**
 * Work that is done on a thread of its own only to have its classes loaded when they are needed, since loading classes is
 * most of what a first run in a JVM takes. Nothing depends on it.
 */
final class WarmUp {

    private WarmUp() {}

    /** Begins it and returns at once. */
    static void begin(Runnable work) {
        Thread thread = new Thread(work, "practice");
        thread.setDaemon(true);
        // What fails here fails again where it counts, and is told there.
        thread.setUncaughtExceptionHandler((practising, failure) -> {});
        thread.start();
    }
}
