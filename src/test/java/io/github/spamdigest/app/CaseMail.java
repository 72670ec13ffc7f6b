package io.github.spamdigest.app;

import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The mail of one domain, described: strands of spam and of clean mail, and what was written to it. A word after a
 * strand speaks of that strand. Not thread-safe.
 */
final class CaseMail {

    static final String PASS = details("pass", "pass");
    static final String VOUCHED = details("fail", "pass");
    static final String FORGED = details("fail", "fail");
    static final String NONE = details("none", "fail");
    static final String UNKNOWN = details("temperror", "none");

    private final String domain;
    private final List<CaseStrand> strands = new ArrayList<>();
    private int outboundDays;

    private CaseMail(String domain) {
        this.domain = domain;
    }

    /** Mail whose From header has this domain, as written. */
    static CaseMail from(String domain) {
        return new CaseMail(domain);
    }

    /** The case that an analyst would block: 118 spam in two days from a new domain, and nothing else. */
    static CaseMail builtForSpam(String domain) {
        return from(domain)
                .spam(118, 0, 1)
                .messages(9)
                .recipients(96)
                .highConfidence(112)
                .inbox(6);
    }

    /** What the table writes of a delivery with these results. */
    static String details(String dmarc, String compAuth) {
        return "{\"SPF\":\"pass\",\"DKIM\":\"none\",\"DMARC\":\"" + dmarc + "\",\"CompAuth\":\"" + compAuth + "\"}";
    }

    /** Authenticated spam, kept out of the inbox, over these days. */
    CaseMail spam(int count, int newestDay, int oldestDay) {
        return strand(count, newestDay, oldestDay, "Spam").with(EventColumn.AUTHENTICATION_DETAILS, PASS);
    }

    /** Authenticated spam of the last 24 hours. */
    CaseMail spam(int count) {
        return spam(count, 0, 0);
    }

    /** Authenticated mail without a verdict, each a message of its own. */
    CaseMail clean(int count, int newestDay, int oldestDay) {
        return strand(count, newestDay, oldestDay, "")
                .messages(count)
                .inbox(count)
                .with(EventColumn.AUTHENTICATION_DETAILS, PASS);
    }

    /** Somebody here wrote to it on as many days. */
    CaseMail out(int days) {
        outboundDays = days;
        return this;
    }

    CaseMail auth(String details) {
        return with(EventColumn.AUTHENTICATION_DETAILS, details);
    }

    CaseMail with(EventColumn column, String value) {
        last().with(column, value);
        return this;
    }

    CaseMail messages(int number) {
        last().messages(number);
        return this;
    }

    CaseMail recipients(int number) {
        last().recipients(number);
        return this;
    }

    CaseMail senders(int number) {
        last().senders(number);
        return this;
    }

    /** As many have spam confidence level 9. */
    CaseMail highConfidence(int number) {
        last().highConfidence(number);
        return this;
    }

    /** As many reached an inbox. */
    CaseMail inbox(int number) {
        last().inbox(number);
        return this;
    }

    /** A bulk policy acted on as many. */
    CaseMail bulk(int number) {
        last().bulk(number);
        return this;
    }

    /** All came exactly so long before the window's end. */
    CaseMail aged(Duration exactly) {
        last().aged(exactly);
        return this;
    }

    /** The filter changed its mind ten minutes later. */
    CaseMail laterThreats(String threats) {
        last().laterThreats(threats);
        return this;
    }

    /** The rows of a window that ends at this time. */
    List<EventRow> rows(Instant end) {
        List<EventRow> rows = new ArrayList<>();
        strands.forEach(strand -> rows.addAll(strand.rows(domain, end)));
        for (int day = 0; day < outboundDays; day++) {
            rows.add(EventRow.at(end.minus(Duration.ofDays(day)).minusSeconds(3600))
                    .with(EventColumn.EMAIL_DIRECTION, "Outbound")
                    .with(EventColumn.SENDER_FROM_ADDRESS, "ada@contoso.example")
                    .with(EventColumn.SENDER_FROM_DOMAIN, "contoso.example")
                    .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "sales@" + domain)
                    .with(EventColumn.RECIPIENT_DOMAIN, domain)
                    .with(EventColumn.NETWORK_MESSAGE_ID, "out-" + domain + "-" + day)
                    .with(EventColumn.REPORT_ID, "out-" + domain + "-" + day));
        }
        return rows;
    }

    private CaseMail strand(int count, int newestDay, int oldestDay, String threats) {
        strands.add(new CaseStrand(domain + "-" + strands.size(), count, newestDay, oldestDay));
        return with(EventColumn.THREAT_TYPES, threats);
    }

    private CaseStrand last() {
        return strands.get(strands.size() - 1);
    }
}
