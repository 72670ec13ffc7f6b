package io.github.spamdigest.local;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.util.Optional;

/** All of a profile that is a choice among few, as the bits of one number. */
final class ProfileFlags {

    private static final int SPAM = 1;
    private static final int PHISH = 1 << 1;
    private static final int CLEAN = 1 << 2;
    private static final int INBOX = 1 << 3;
    private static final int BULK = 1 << 4;
    private static final int HIGH_CONFIDENCE = 1 << 5;
    private static final int BY_ORGANISATION = 1 << 6;
    private static final int BY_USER = 1 << 7;
    private static final int BY_RULE = 1 << 8;
    private static final int AUTHENTICATION = 16;
    private static final int HIDDEN_BY = 24;
    private static final int CHOICE = 0xff;

    private static final AuthenticationState[] STATES = AuthenticationState.values();
    private static final Scenario[] SCENARIOS = Scenario.values();

    private ProfileFlags() {}

    /** The flags of a profile. */
    static int of(Profile profile) {
        Traits traits = profile.traits();
        return bit(SPAM, profile.judgedSpam())
                | bit(PHISH, profile.phish())
                | bit(CLEAN, profile.clean())
                | bit(INBOX, profile.inbox())
                | bit(BULK, traits.bulk())
                | bit(HIGH_CONFIDENCE, traits.highConfidence())
                | bit(BY_ORGANISATION, traits.allowedByOrganisation())
                | bit(BY_USER, traits.allowedByUser())
                | bit(BY_RULE, traits.allowedByRule())
                | traits.authentication().ordinal() << AUTHENTICATION
                | profile.hiddenBy().map(scenario -> scenario.ordinal() + 1).orElse(0) << HIDDEN_BY;
    }

    /** Whether it was judged spam, left out or not. */
    static boolean judgedSpam(int flags) {
        return has(flags, SPAM);
    }

    /** Whether it was judged spam or phish, left out or not. */
    static boolean judged(int flags) {
        return has(flags, SPAM) || has(flags, PHISH);
    }

    /** Whether it counts as spam: judged so, and not left out. */
    static boolean isSpam(int flags) {
        return has(flags, SPAM) && flags >>> HIDDEN_BY == 0;
    }

    /** Whether it was judged phish. */
    static boolean phish(int flags) {
        return has(flags, PHISH);
    }

    /** Whether it has no verdict at all. */
    static boolean clean(int flags) {
        return has(flags, CLEAN);
    }

    /** Whether it was delivered to the inbox or a folder of the user's. */
    static boolean inbox(int flags) {
        return has(flags, INBOX);
    }

    /** How it was authenticated. */
    static AuthenticationState authentication(int flags) {
        return STATES[flags >>> AUTHENTICATION & CHOICE];
    }

    /** The scenario that leaves it out of the spam. */
    static Optional<Scenario> hiddenBy(int flags) {
        int place = flags >>> HIDDEN_BY;
        return place == 0 ? Optional.empty() : Optional.of(SCENARIOS[place - 1]);
    }

    /** The traits of spam with these flags, an envelope domain and a network. */
    static Traits traits(int flags, SenderDomain envelope, String network) {
        return new Traits(
                authentication(flags),
                has(flags, BULK),
                has(flags, HIGH_CONFIDENCE),
                has(flags, BY_ORGANISATION),
                has(flags, BY_USER),
                has(flags, BY_RULE),
                envelope,
                network);
    }

    private static int bit(int bit, boolean isSet) {
        return isSet ? bit : 0;
    }

    private static boolean has(int flags, int bit) {
        return (flags & bit) != 0;
    }
}
