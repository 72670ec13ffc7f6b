package io.github.spamdigest.app.given;

import io.github.spamdigest.eventgen.EventColumn;

/** The mail that cases are made of. */
final class Mails {

    /** The domain of our people. */
    static final String OWN = "contoso.example";

    private Mails() {}

    /** Authenticated spam of today from one mailbox, in junk. */
    static Strand spam(String domain, int count) {
        return Strand.of(domain, count, "Spam");
    }

    /** The same with another verdict. */
    static Strand judged(String threats, String domain, int count) {
        return Strand.of(domain, count, threats);
    }

    /** Authenticated mail without a verdict, from some mailboxes, over the 37 days before today. */
    static Strand clean(String domain, int count) {
        return Strand.of(domain, count, "").days(1, 37);
    }

    /** The clear case of a stranger: 118 spam on two days. */
    static Strand stranger(String domain) {
        return spam(domain, 118).days(0, 1).messages(9).people(96).sure(112).inbox(6);
    }

    /** One mail of our people to a domain on each of these days. */
    static Strand written(String domain, int... days) {
        return clean(domain, days.length)
                .on(days)
                .with(EventColumn.EMAIL_DIRECTION, "Outbound")
                .with(EventColumn.SENDER_FROM_ADDRESS, "ada@" + OWN)
                .with(EventColumn.SENDER_FROM_DOMAIN, OWN)
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, OWN)
                .with(EventColumn.SENDER_IPV4, "192.0.2.1")
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "contact@" + domain)
                .with(EventColumn.RECIPIENT_DOMAIN, domain)
                .with(EventColumn.DELIVERY_LOCATION, "On-premises/external");
    }
}
