package io.github.spamdigest.local;

/**
 * A profile as one reading worker knows it. The thread that counts asks for its number, and then only the number is
 * kept; no other thread looks at it.
 */
final class KnownProfile {

    /** Stands for the profile of a row that has none. */
    static final KnownProfile NONE = new KnownProfile(Profile.NONE);

    private static final int NOT_MET = -1;

    private final boolean plain;
    private final boolean spam;
    private Profile profile;
    private int number = NOT_MET;

    KnownProfile(Profile profile) {
        this.profile = profile;
        this.plain = profile.isPlain();
        this.spam = profile.judgedSpam();
    }

    /** Whether the rows were not judged to be anything that is counted. */
    boolean isPlain() {
        return plain;
    }

    /** Whether the rows were judged spam. */
    boolean judgedSpam() {
        return spam;
    }

    /** The number that it has among these profiles, which must be the same at each call. */
    int number(Profiles profiles) {
        if (number == NOT_MET) {
            number = profiles.numberOf(profile);
            profile = Profile.NONE;
        }
        return number;
    }
}
