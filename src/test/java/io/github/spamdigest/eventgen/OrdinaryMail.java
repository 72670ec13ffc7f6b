package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.Handling.CLEAN;
import static io.github.spamdigest.eventgen.Handling.JUNKED;
import static io.github.spamdigest.eventgen.Handling.NEWSLETTER;
import static io.github.spamdigest.eventgen.Handling.SENT;
import static io.github.spamdigest.eventgen.Handling.SIMULATION;

import java.util.ArrayList;
import java.util.List;

/** The mail of a working organisation: partners, newsletters, colleagues, machines. */
final class OrdinaryMail {

    private static final String[] SUBJECTS = {
        "Re: Offer", "Meeting on Thursday", "Minutes", "Re: Delivery dates", "Contract draft", "Question"
    };

    private OrdinaryMail() {}

    /** All of it. */
    static List<Campaign> campaigns() {
        List<Campaign> mail = new ArrayList<>();
        partner("contoso.example", 34, 24, mail);
        partner("northwind.example", 26, 18, mail);
        partner("fabrikam.example", 24, 12, mail);
        partner("adatum.example", 14, 9, mail);
        partner("tailspin.test", 12, 6, mail);
        partner("litware.example", 8, 5, mail);
        mail.add(Campaign.inbound("freemail.example", Rhythm.weekly(34, 20), CLEAN)
                .from(Organisation.people("freemail.example"))
                .about("Application", "Re: Appointment", "Question about my order"));
        mail.add(Campaign.inbound("weekly-reader.example", Rhythm.weekly(75, 0), NEWSLETTER)
                .toEach(25)
                .inOfficeHours()
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "bounce.mailer.example")
                .about("This week", "Editor's choice"));
        mail.add(Campaign.inbound("trade-journal.example", Rhythm.weekly(50, 20), NEWSLETTER)
                .toEach(20)
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "bounce.mailer.example")
                .about("Trade news"));
        mail.add(Campaign.inbound("dealflash-news.example", Rhythm.weekly(12, 12), NEWSLETTER)
                .toEach(12)
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "bounce.mailer.example")
                .about("Welcome offers"));
        mail.add(Campaign.written("Intra-org", Organisation.PEOPLE, Rhythm.weekly(70, 6), CLEAN)
                .toEach(3)
                .about("Lunch?", "Status", "Holiday plan", "Re: Status"));
        machines(mail);
        return mail;
    }

    /** Mail in both directions on working days, a little at the weekend. */
    private static void partner(String domain, int received, int written, List<Campaign> mail) {
        List<String> people = Organisation.people(domain).subList(0, 12);
        mail.add(Campaign.inbound(domain, Rhythm.weekly(received, 1), CLEAN)
                .from(people)
                .toEach(2)
                .inOfficeHours()
                .about(SUBJECTS));
        mail.add(Campaign.written("Outbound", people, Rhythm.weekly(written, 0), SENT)
                .about(SUBJECTS));
    }

    /** What settings can exclude, and what the digest does not count: spam that an own account sends. */
    private static void machines(List<Campaign> mail) {
        mail.add(Campaign.inbound("devops.example", Rhythm.every(3, 1, 2), JUNKED)
                .from(List.of("jenkins@devops.example"))
                .about("Build failed: nightly #412"));
        mail.add(Campaign.inbound("monitoring.example", Rhythm.every(2, 1, 1), JUNKED)
                .from(List.of("alerts@monitoring.example"))
                .about("Automated Report: disk usage"));
        mail.add(Campaign.inbound("relay-corp.example", Rhythm.every(5, 0, 3), JUNKED)
                .with(EventColumn.CONNECTORS, "Inbound from on-premises relay")
                .about("Scan from printer"));
        mail.add(Campaign.inbound("awareness-training.example", Rhythm.once(20, 24), SIMULATION)
                .about("Your parcel could not be delivered"));
        mail.add(Campaign.written("Outbound", Organisation.people("litware.example"), Rhythm.once(34, 9), JUNKED)
                .about("Cheap watches"));
    }
}
