package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.GivenDigest.says;
import static io.github.spamdigest.app.given.Mails.spam;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mail of others in the name of partners and brands, and mail of nobody. */
class GivenForgedNamesTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(4, "partners whose forged mail is in inboxes are for today, whatever the composite verdict")
                        .partner(NORTHWIND)
                        .partner(ADVENTURE)
                        .mail(
                                forged(NORTHWIND, 60, Proof.FORGED_SOFT)
                                        .days(0, 1)
                                        .inbox(60),
                                forged(ADVENTURE, 60, Proof.FORGED_BYPASSED)
                                        .days(0, 1)
                                        .inbox(60))
                        .must(digest -> {
                            digest.mustBeToday(NORTHWIND, ADVENTURE);
                            digest.mustNotBlock(NORTHWIND, ADVENTURE);
                        }),
                given(9, "genuine and forged mail of one name are told apart")
                        .mail(
                                spam(MIXED, 170).days(0, 29),
                                forged(MIXED, 130, Proof.FORGED).days(0, 29))
                        .must(digest -> {
                            digest.mustSayOf(MIXED, TWO_KINDS);
                            digest.mustNotBlock(MIXED);
                        }),
                given(10, "a billing system that fails DMARC from its own network is neither blocked nor paired")
                        .partner(NORTHWIND)
                        .mail(spam(NORTHWIND, 60)
                                .days(0, 29)
                                .from("billing")
                                .proof(Proof.FORGED)
                                .inbox(60))
                        .must(digest -> {
                            digest.mustNotPair(NORTHWIND);
                            digest.mustNotBlock(NORTHWIND);
                        }),
                given(11, "a pair for one of thirty networks says that it helps little")
                        .mail(forged(BRAND, 90, Proof.FORGED)
                                .days(0, 29)
                                .scattered(30)
                                .inbox(9))
                        .must(digest -> {
                            digest.mustHold(!digest.commands().text().contains("'" + BRAND + "' -SendingInfrastructure")
                                    || says(
                                            digest.commands().text(),
                                            "many .{0,20}networks|\\d+ (other )?networks|helps? little"));
                            digest.mustNotBlock(BRAND);
                        }),
                given(12, "forged mail from an address of Microsoft 365 is for today, without a pair on what all share")
                        .partner(NORTHWIND)
                        .mail(forged(NORTHWIND, 60, Proof.FORGED)
                                .days(0, 1)
                                .inbox(60)
                                .envelope("mail.bulk-sender.test", "40.107.22.50"))
                        .must(digest -> {
                            digest.mustBeToday(NORTHWIND);
                            digest.mustNotBlock(NORTHWIND);
                            String commands = digest.commands().text();
                            digest.mustHold(!commands.contains("40.107.") || says(commands, SHARED));
                        }),
                given(13, "bounces lead to no command")
                        .mail(Stream.of("mx1", "mx2", "mx3")
                                .map(host -> spam(host + "." + PROVIDER, 80)
                                        .days(0, 2)
                                        .from("mailer-daemon")
                                        .proof(Proof.NOTHING)
                                        .envelope("", "203.0.113.90")))
                        .must(digest -> {
                            digest.mustNotBlock("mx1." + PROVIDER, "mx2." + PROVIDER, "mx3." + PROVIDER);
                            digest.mustHold(digest.commands().pairs().isEmpty());
                        }));
    }

    private static final String NORTHWIND = "northwind.example";
    private static final String ADVENTURE = "adventure-works.example";
    private static final String MIXED = "mixed-mail.example";
    private static final String BRAND = "famous-brand.example";
    private static final String PROVIDER = "big-provider.example";
    private static final String SHARED = "share|Microsoft 365|many (others|customers|organi[sz]ations)";
    private static final String GENUINE = "(authenticated|genuine|its own|real)";
    private static final String FORGED = "(forged|fail|others)";
    private static final String TWO_KINDS = GENUINE + ".*" + FORGED + "|" + FORGED + ".*" + GENUINE;

    private static Strand forged(String name, int count, Proof proof) {
        return spam(name, count).forged(proof);
    }
}
