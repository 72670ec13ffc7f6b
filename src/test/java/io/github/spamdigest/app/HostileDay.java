package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.ArrayList;
import java.util.List;

/** A day on which every text that others write tries to be more than text. */
final class HostileDay {

    private static final String LONG_LABEL = "a".repeat(63);

    /** Domains, local parts and subjects in turn. */
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>.example",
            "evil\u202emoc.elpmaxe",
            String.join(".", LONG_LABEL, LONG_LABEL, LONG_LABEL, "b".repeat(61)),
            "c".repeat(253),
            "\ud83d\ude00\ufe0f\u200d\ud83d\udd25.test",
            "=cmd|'/c calc'!a1",
            "\uff1d1+1;=2+2",
            "a\r\nbcc: all@contoso.example",
            "quote\"'`&amp;\u2019.example",
            "${7*7}<#assign x=1>${\"a\"?eval}.test",
            "https://user@evil.example/?q=1",
            "'; Remove-Item -Recurse *; '.test",
            "\u0430pple-id.example");

    private HostileDay() {}

    /** All of it, with From addresses shown, and names of our own that are hostile too. */
    static MailDay day() {
        List<CaseMail> mail = new ArrayList<>(
                List.of(from("fabrikam.example").clean(480, 0, 47).out(3)));
        int count = 60;
        for (String text : TEXTS) {
            mail.add(from(text)
                    .spam(count--, 0, 29)
                    .auth(count % 2 == 0 ? FORGED : CaseMail.PASS)
                    .inbox(count % 7)
                    .with(EventColumn.SUBJECT, text)
                    .with(EventColumn.SENDER_FROM_ADDRESS, text + "@" + text)
                    .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, text)
                    .with(EventColumn.ORG_LEVEL_POLICY, text)
                    .with(EventColumn.EXCHANGE_TRANSPORT_RULE, text)
                    .with(EventColumn.CONNECTORS, text));
        }
        mail.add(builtForSpam("o'hare-\"quote.test"));
        mail.add(builtForSpam("offers.test"));
        return MailDay.of(mail, 1, "--own-domains", "contoso.example", "--show-senders", "--top", "20");
    }
}
