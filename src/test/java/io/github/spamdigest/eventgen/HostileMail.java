package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.Handling.JUNKED;
import static io.github.spamdigest.eventgen.Handling.PHISH;
import static io.github.spamdigest.eventgen.Handling.QUARANTINED;

import java.util.List;

/** Spam whose domains and subjects try to be more than text. */
final class HostileMail {

    private static final String[] SUBJECTS = {
        "<script>alert('subject')</script>",
        "=cmd|'/C calc'!A0",
        "\"Quoted\", with, commas",
        "Two lines\r\nBcc: everybody@woodgrove.example",
        "\u202Egnp.eciovni",
        "${7*7} {{7*7}} <#assign x=1>",
        "'; Remove-Item -Recurse *; '",
        "+1 @SUM(A1:A9)",
    };

    private HostileMail() {}

    /** All of it: a few deliveries from each. */
    static List<Campaign> campaigns() {
        return List.of(
                hostile("", Rhythm.weekly(1, 1)),
                hostile("mailhost", Rhythm.every(2, 1, 1)),
                hostile("<script>alert(1)</script>.invalid", Rhythm.every(4, 3, 2)),
                hostile("invoice\u202Egnp.test", Rhythm.every(6, 2, 2)),
                hostile("=cmd|'/c calc'!a0.invalid", Rhythm.every(7, 5, 2)),
                hostile("o'\"quoted, name\".test", Rhythm.every(8, 6, 2)),
                hostile("\u0430pple-id.example", Rhythm.every(3, 0, 2)),
                hostile("xn--bcher-kva.example", Rhythm.every(5, 4, 3)),
                hostile("b\u00FCcher.example", Rhythm.every(5, 2, 2)),
                Campaign.inbound("secure-login.invalid", Rhythm.weekly(3, 2), PHISH)
                        .authenticated(Authentication.UNKNOWN)
                        .about("Your password expires today", "Verify your mailbox"));
    }

    private static Campaign hostile(String domain, Rhythm rhythm) {
        return Campaign.inbound(domain, rhythm, JUNKED, QUARANTINED)
                .authenticated(Authentication.UNAUTHENTICATED)
                .from(List.of("x@bulk-sender.invalid", ""))
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "bulk-sender.invalid")
                .about(SUBJECTS);
    }
}
