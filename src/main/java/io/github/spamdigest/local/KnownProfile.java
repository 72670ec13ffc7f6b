package io.github.spamdigest.local;

/**
 * A profile as one reading worker knows it. The thread that counts gives it a number when it first meets it; no other
 * thread looks at the number.
 */
final class KnownProfile {

    /** Stands for the profile of a row that has none. */
    static final KnownProfile NONE = new KnownProfile(Profile.NONE);

    private static final int NOT_MET = -1;

    private final Profile profile;
    private final boolean plain;
    private int number = NOT_MET;

    KnownProfile(Profile profile) {
        this.profile = profile;
        this.plain = profile.isPlain();
    }

    /** What counts of the rows that have it. */
    Profile profile() {
        return profile;
    }

    /** Whether the rows were not judged to be anything that is counted. */
    boolean isPlain() {
        return plain;
    }

    /** Whether it has a number. */
    boolean isNumbered() {
        return number != NOT_MET;
    }

    /** The number, from 0, once it was given; equal profiles have the same. */
    int number() {
        return number;
    }

    /** Gives it its number. */
    void become(int itsNumber) {
        number = itsNumber;
    }
}
