package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.PASS;
import static io.github.spamdigest.app.CaseMail.VOUCHED;

import java.util.ArrayList;
import java.util.List;

/** Some hundred domains of every behaviour, some of them just at the number that decides. */
final class SteadySenders {

    private static final int DOMAINS = 320;
    private static final int KINDS = 16;

    private SteadySenders() {}

    /** The domains, those with the most spam first. */
    static List<SteadySender> all() {
        List<SteadySender> senders = new ArrayList<>();
        senders.add(SteadySender.of("", 25).auth(NONE, 0.9, PASS));
        for (int i = 0; i < DOMAINS; i++) {
            senders.add(sender(i, 32 * (1 - i / (DOMAINS * 1.1))));
        }
        return List.copyOf(senders);
    }

    /** Whether a domain's behaviour lies within two points of the number that decides its class. */
    static boolean isAtABorder(String domain) {
        return domain.startsWith("border");
    }

    private static SteadySender sender(int i, double spamADay) {
        // From two points below the number to two points above it.
        double off = (i / KINDS % 5 - 2) / 100.0;
        return switch (i % KINDS) {
            case 0 -> of("forwarded", i, ".example", spamADay).auth(VOUCHED, 0.93, NONE);
            case 1 ->
                of("forged", i, ".example", spamADay).auth(FORGED, 0.93, NONE).clean(3);
            case 2 -> of("mixed", i, ".example", spamADay).auth(FORGED, 0.5, PASS);
            case 3 -> of("box", i, ".freemail.example", spamADay).clean(1);
            case 4 -> of("bulk", i, ".example", spamADay).bulk(0.75).clean(1);
            case 5 -> of("ordinary", i, ".example", spamADay).clean(9);
            case 6 -> of("nobody", i, ".example", spamADay).auth(NONE, 0.9, PASS);
            case 7 -> of("pills", i, ".example", spamADay).confident(0.8);
            case 8 -> of("unclear", i, ".example", spamADay).clean(1);
            case 9 -> of("forged", i, ".corp.example", spamADay).auth(FORGED, 0.6, PASS);
            case 10 -> of("service", i, ".corp.example", spamADay).auth(NONE, 0.9, PASS);
            case 11 -> of("list", i, ".corp.example", spamADay);
            case 12 -> of("once", i, ".example", spamADay).oneMessage();
            case 13 ->
                of("border-bulk", i, ".example", spamADay).bulk(0.5 + off).clean(1);
            case 14 -> of("border-forged", i, ".example", spamADay).auth(FORGED, 0.8 + off, NONE);
            default -> of("border-share", i, ".example", spamADay).clean(1 / (0.2 + off) - 1);
        };
    }

    private static SteadySender of(String name, int i, String suffix, double spamADay) {
        return SteadySender.of(name + i + suffix, spamADay);
    }
}
