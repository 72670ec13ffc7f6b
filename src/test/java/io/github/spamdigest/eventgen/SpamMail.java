package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.Authentication.FORGED;
import static io.github.spamdigest.eventgen.Authentication.UNAUTHENTICATED;
import static io.github.spamdigest.eventgen.Authentication.VOUCHED;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_MAIL_FROM_DOMAIN;
import static io.github.spamdigest.eventgen.Handling.ALLOWED_BY_ORGANISATION;
import static io.github.spamdigest.eventgen.Handling.ALLOWED_BY_RULE;
import static io.github.spamdigest.eventgen.Handling.ALLOWED_BY_USER;
import static io.github.spamdigest.eventgen.Handling.BULK;
import static io.github.spamdigest.eventgen.Handling.JUNKED;
import static io.github.spamdigest.eventgen.Handling.LET_THROUGH;
import static io.github.spamdigest.eventgen.Handling.PHISH;
import static io.github.spamdigest.eventgen.Handling.PHISH_AND_SPAM;
import static io.github.spamdigest.eventgen.Handling.QUARANTINED;
import static io.github.spamdigest.eventgen.Handling.SPOOF;

import java.util.Arrays;
import java.util.List;

/** The spam of the sample: one campaign or two for each thing that a digest must tell apart. */
final class SpamMail {

    private SpamMail() {}

    /** All of it. The days named here decide the standings of the last three digests. */
    static List<Campaign> campaigns() {
        return List.of(
                // Free mail, abused day by day; now and then somebody only claims to be there.
                Campaign.inbound("freemail.example", Rhythm.weekly(15, 11), mostly(JUNKED, 24, LET_THROUGH))
                        .from(Organisation.people("freemail.example"))
                        .about("Business proposal", "Your photos", "Urgent reply needed"),
                Campaign.inbound("freemail.example", Rhythm.every(3, 1, 2), SPOOF)
                        .authenticated(FORGED)
                        .with(SENDER_MAIL_FROM_DOMAIN, "bounce.cheap-host.invalid")
                        .about("Account notice"),
                // Bulk mail.
                Campaign.inbound("dealflash-news.example", Rhythm.weekly(10, 10), BULK)
                        .toEach(5)
                        .with(SENDER_MAIL_FROM_DOMAIN, "bounce.mailer.example")
                        .about("Deals of the day", "Last chance: 60 % off"),
                // The organisation's own name, forged; a transport rule lets some of it in.
                Campaign.inbound("woodgrove.example", Rhythm.weekly(5, 5), mostly(SPOOF, 16, ALLOWED_BY_RULE))
                        .authenticated(FORGED)
                        .with(SENDER_MAIL_FROM_DOMAIN, "relay.hosting.example")
                        .about("Payroll update", "Voice message from reception"),
                // An ordinary sender, some of whose mail is judged spam; one large mailing a month ago.
                Campaign.inbound(
                                "northwind.example",
                                Rhythm.weekly(4, 1).and(8, 86),
                                mostly(JUNKED, 12, ALLOWED_BY_USER))
                        .inOfficeHours()
                        .toEach(2)
                        .about("Price list", "Your order"),
                // A forged name whose owner sends clean mail too.
                Campaign.inbound("tailspin.test", Rhythm.weekly(4, 3), SPOOF, QUARANTINED)
                        .authenticated(FORGED)
                        .with(SENDER_MAIL_FROM_DOMAIN, "bounce.cheap-host.invalid")
                        .about("Toy catalogue", "Invoice overdue"),
                // A trusted partner, silent for weeks, then a taken-over mailbox.
                Campaign.inbound("fabrikam.example", Rhythm.once(12, 1).and(25, 1), JUNKED)
                        .about("Quote"),
                Campaign.inbound(
                                "fabrikam.example",
                                Rhythm.once(37, 72).and(38, 70).and(39, 110),
                                mostly(JUNKED, 17, LET_THROUGH))
                        .from(List.of("adele.costa@fabrikam.example", "accounts@fabrikam.example"))
                        .toEach(4)
                        .about("Shared document", "Remittance advice", "New bank details"),
                // Built for spam, three days ago and today; a security setting lets some of the first in.
                Campaign.inbound(
                                "parcel-notice.invalid",
                                Rhythm.once(37, 76).and(38, 44).and(39, 30),
                                mostly(QUARANTINED, 13, ALLOWED_BY_ORGANISATION))
                        .toEach(6)
                        .about("Your parcel is waiting", "Customs fee due", "Delivery failed"),
                Campaign.inbound("invoice-portal.test", Rhythm.once(39, 98), QUARANTINED)
                        .toEach(7)
                        .about("Invoice 4471", "Second reminder"),
                // Spam in the first hours of the sample, and again after 39 days.
                Campaign.inbound("lottery-desk.test", Rhythm.once(0, 30).and(39, 99), JUNKED)
                        .authenticated(UNAUTHENTICATED)
                        .toEach(3)
                        .about("You have won", "Claim number 88-12"),
                // One name in several spellings; a burst that leaves the window on the last day.
                Campaign.inbound("MEDS-DIRECT.TEST", Rhythm.weekly(1, 1), QUARANTINED)
                        .about("Refill now"),
                Campaign.inbound("meds-direct.test", Rhythm.weekly(2, 2).and(9, 118), QUARANTINED, JUNKED)
                        .with(SENDER_MAIL_FROM_DOMAIN, "mta7.meds-direct.test")
                        .toEach(2)
                        .about("Canadian pharmacy", "No prescription"),
                Campaign.inbound("meds-direct.test.", Rhythm.every(9, 4, 1), QUARANTINED)
                        .about("Refill now"),
                // Spam until it turns into phish.
                Campaign.inbound("quick-credit.test", Rhythm.weekly(1, 1).and(9, 68), JUNKED)
                        .toEach(4)
                        .about("Credit approved"),
                Campaign.inbound("quick-credit.test", Rhythm.once(38, 1).and(39, 34), PHISH)
                        .toEach(4)
                        .about("Confirm your credit", "Sign in to accept"),
                // One burst, then nothing.
                Campaign.inbound("flash-sale.invalid", Rhythm.once(7, 88), QUARANTINED)
                        .toEach(8)
                        .about("24 hours only"),
                // Just below the list, in and out of it.
                Campaign.inbound("roofing-leads.example", Rhythm.weekly(3, 2), JUNKED)
                        .about("Roof inspection"),
                Campaign.inbound("survey-panel.test", Rhythm.weekly(3, 0), BULK).about("Two minutes of your time"),
                Campaign.inbound("hotel-offers.example", Rhythm.every(2, 0, 4), BULK)
                        .toEach(4)
                        .about("Weekend escapes"),
                Campaign.inbound("crypto-yield.invalid", Rhythm.weekly(2, 1), QUARANTINED, PHISH_AND_SPAM)
                        .about("12 % a week"),
                // Forwarded mail, and a name that is both used and misused.
                Campaign.inbound("alumni.example", Rhythm.weekly(1, 1), JUNKED)
                        .authenticated(VOUCHED)
                        .with(SENDER_MAIL_FROM_DOMAIN, "forwarder.alumni.example")
                        .about("Fwd: Class of 1998"),
                Campaign.inbound("adatum.example", Rhythm.weekly(1, 0), JUNKED).about("Webinar"),
                Campaign.inbound("adatum.example", Rhythm.every(3, 2, 2), SPOOF)
                        .authenticated(FORGED)
                        .with(SENDER_MAIL_FROM_DOMAIN, "bounce.cheap-host.invalid")
                        .about("Wire instructions"));
    }

    /** So many times the one, then once the other. */
    private static Handling[] mostly(Handling usual, int times, Handling seldom) {
        Handling[] turns = new Handling[times + 1];
        Arrays.fill(turns, usual);
        turns[times] = seldom;
        return turns;
    }
}
