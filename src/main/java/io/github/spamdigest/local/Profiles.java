package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;

/**
 * All profiles that were met, each as a few bytes and a number; what is often asked is told without making one again.
 * Not thread-safe.
 */
final class Profiles {

    // Where the numbers of a profile stand; its people are there when it is not plain, what follows for spam only.
    private static final int DOMAIN = 0;
    private static final int RECIPIENT = DOMAIN + Integer.BYTES;
    private static final int FLAGS = RECIPIENT + Integer.BYTES;
    private static final int PERSON = FLAGS + Integer.BYTES;
    private static final int MESSAGE = PERSON + Long.BYTES;
    private static final int ENVELOPE = MESSAGE + Long.BYTES;
    private static final int SENDER = ENVELOPE + Integer.BYTES;

    private final DomainNumbers domains;
    private final DistinctBytes known = new DistinctBytes();
    private final ByteList key = new ByteList();

    /** Profiles whose domains have these numbers. */
    Profiles(DomainNumbers domains) {
        this.domains = domains;
    }

    /** The number of a profile; equal ones have the same. */
    int numberOf(Profile profile) {
        key.clear();
        key.addInt(domains.of(profile.domain()));
        key.addInt(domains.of(profile.recipientDomain()));
        key.addInt(ProfileFlags.of(profile));
        if (!profile.isPlain()) {
            key.addLong(profile.people().recipient());
            key.addLong(profile.people().message());
        }
        if (profile.judgedSpam()) {
            key.addInt(domains.of(profile.traits().envelope()));
            key.addText(profile.sender());
            key.addText(profile.traits().network());
        }
        return known.numberOf(key);
    }

    /** How many there are. */
    int size() {
        return known.size();
    }

    /** The number of its sender domain. */
    int domain(int number) {
        return ByteList.intAt(known.arrayOf(number), known.startOf(number) + DOMAIN);
    }

    /** What {@link ProfileFlags} tells of it. */
    int flags(int number) {
        return ByteList.intAt(known.arrayOf(number), known.startOf(number) + FLAGS);
    }

    /** The recipient's domain. */
    SenderDomain recipientDomain(int number) {
        return domains.domain(ByteList.intAt(known.arrayOf(number), known.startOf(number) + RECIPIENT));
    }

    /** Whom the delivery went to, when it is not plain and newest rows are counted. */
    People people(int number) {
        return ProfileFlags.judged(flags(number)) ? people(known.arrayOf(number), known.startOf(number)) : People.NONE;
    }

    /** The profile with this number. */
    Profile get(int number) {
        byte[] bytes = known.arrayOf(number);
        int start = known.startOf(number);
        int flags = flags(number);
        boolean isSpam = ProfileFlags.judgedSpam(flags);
        return new Profile(
                domains.domain(domain(number)),
                isSpam ? ByteList.textAt(bytes, start + SENDER) : "",
                recipientDomain(number),
                people(number),
                isSpam,
                ProfileFlags.phish(flags),
                ProfileFlags.clean(flags),
                ProfileFlags.inbox(flags),
                ProfileFlags.hiddenBy(flags),
                isSpam ? traits(bytes, start, flags) : Traits.of(ProfileFlags.authentication(flags)));
    }

    private Traits traits(byte[] bytes, int start, int flags) {
        SenderDomain envelope = domains.domain(ByteList.intAt(bytes, start + ENVELOPE));
        String network = ByteList.textAt(bytes, ByteList.afterText(bytes, start + SENDER));
        return ProfileFlags.traits(flags, envelope, network);
    }

    private static People people(byte[] bytes, int start) {
        return new People(ByteList.longAt(bytes, start + PERSON), ByteList.longAt(bytes, start + MESSAGE));
    }
}
