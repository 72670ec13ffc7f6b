package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.judged;
import static io.github.spamdigest.app.given.Mails.spam;

import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.testing.Draw;
import java.util.List;

/**
 * One day of a random organisation.
 *
 * @param mail what comes in its 24 hours
 * @param fate what becomes of its digest
 * @param deeds what people decide after it
 */
record LivedDay(List<Mail> mail, Fate fate, List<Deed> deeds) {

    static final String PARTNER = "northwind.example";
    static final String STRANGER = "lasting-offers.test";
    static final String DRILL = "drill-mails.test";

    private static final List<String> DECIDED = List.of(OWN, PARTNER, STRANGER, DRILL, "evil.test", "gmail.com");

    /** What becomes of a digest. */
    enum Fate {
        SENT,
        MISSED,
        SENDING_FAILS,
        ANSWER_IS_LOST,
        NOT_REMEMBERED,
        ASKED_AGAIN
    }

    /**
     * Threats of one name.
     *
     * @param kind which name, and how its threats come
     * @param count how many come
     * @param inside how many of them reach an inbox
     * @param click how many days later somebody gets through; negative where nobody does
     */
    record Mail(Kind kind, int count, int inside, int click) {

        static Mail any(Draw draw) {
            int count = draw.of(1, 3, 4, 10, 12, 40, 118);
            int inside = Math.min(count, draw.of(0, 0, 1, 2, 5, 12, 60));
            return new Mail(draw.of(Kind.values()), count, inside, draw.of(-1, -1, -1, 0, 1, 3));
        }

        Strand strand() {
            return kind.strand(count).inbox(inside);
        }
    }

    /** Whose threats come. */
    enum Kind {
        OWN_FORGED(OWN),
        PARTNERS(PARTNER),
        STRANGERS(STRANGER),
        ALLOWED(DRILL),
        PHISH("evil.test"),
        FIRST_OF_FAMILY("a.evil.test"),
        SECOND_OF_FAMILY("b.evil.test"),
        FREE_MAIL("gmail.com"),
        OTHER_FREE_MAIL("gmail.com");

        final String domain;

        Kind(String domain) {
            this.domain = domain;
        }

        private Strand strand(int count) {
            return switch (this) {
                case OWN_FORGED -> spam(domain, count).forged(Proof.FORGED);
                case ALLOWED -> spam(domain, count).allowedBy("exercise");
                case PHISH -> judged("Phish", domain, count);
                case FREE_MAIL -> spam(domain, count).from("one");
                case OTHER_FREE_MAIL -> spam(domain, count).from("other");
                default -> spam(domain, count).sure(count);
            };
        }
    }

    /**
     * What a person decides about a name, where it may be decided.
     *
     * @param name the domain
     * @param as how; empty takes it back
     * @param days for how many days
     */
    record Deed(String name, List<As> as, int days) {

        static Deed any(Draw draw) {
            List<As> as = draw.between(0, 4) == 2 ? List.of() : List.of(draw.of(As.values()));
            return new Deed(draw.of(DECIDED), as, draw.of(0, 1, 3, 30));
        }
    }

    static LivedDay any(Draw draw) {
        boolean isQuiet = draw.chance();
        return new LivedDay(
                draw.list(0, isQuiet ? 0 : 4, Mail::any),
                draw.chance() ? Fate.SENT : draw.of(Fate.values()),
                draw.list(0, draw.of(0, 0, 0, 2), Deed::any));
    }

    /** The organisational domain of a name here. */
    static String organisation(String name) {
        String[] labels = name.split("\\.");
        return labels.length < 2 ? name : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }
}
