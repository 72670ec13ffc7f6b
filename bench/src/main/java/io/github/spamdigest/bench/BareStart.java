package io.github.spamdigest.bench;

/** The least that a program on the Java platform can do. */
public final class BareStart {

    private BareStart() {}

    /** Prints a line. */
    public static void main(String[] args) {
        System.out.println("Nothing to do");
    }
}
