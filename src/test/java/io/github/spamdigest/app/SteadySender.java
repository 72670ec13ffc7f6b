package io.github.spamdigest.app;

import java.util.Optional;
import java.util.Random;

/**
 * How a domain behaves day after day: how much it sends, and the chances of what each delivery is like. Immutable.
 *
 * @param domain the From domain
 * @param spamADay how much spam it sends on a usual workday
 * @param cleanForSpam how many wanted deliveries come with each spam delivery
 * @param main the authentication of most of its spam
 * @param mainShare the chance that a spam delivery has it
 * @param rest the authentication of the others
 * @param bulkShare the chance that a spam delivery is bulk
 * @param confidentShare the chance that a spam delivery has confidence level 9
 * @param isOneMessage whether all of it is one message
 */
record SteadySender(
        String domain,
        double spamADay,
        double cleanForSpam,
        String main,
        double mainShare,
        String rest,
        double bulkShare,
        double confidentShare,
        boolean isOneMessage) {

    /** Authenticated spam and nothing else. */
    static SteadySender of(String domain, double spamADay) {
        return new SteadySender(domain, spamADay, 0, CaseMail.PASS, 1, CaseMail.NONE, 0.02, 0.2, false);
    }

    SteadySender clean(double forSpam) {
        return new SteadySender(
                domain, spamADay, forSpam, main, mainShare, rest, bulkShare, confidentShare, isOneMessage);
    }

    SteadySender auth(String most, double share, String others) {
        return new SteadySender(
                domain, spamADay, cleanForSpam, most, share, others, bulkShare, confidentShare, isOneMessage);
    }

    SteadySender bulk(double share) {
        return new SteadySender(
                domain, spamADay, cleanForSpam, main, mainShare, rest, share, confidentShare, isOneMessage);
    }

    SteadySender confident(double share) {
        return new SteadySender(domain, spamADay, cleanForSpam, main, mainShare, rest, bulkShare, share, isOneMessage);
    }

    SteadySender oneMessage() {
        return new SteadySender(domain, spamADay, cleanForSpam, main, mainShare, rest, bulkShare, confidentShare, true);
    }

    /** How much spam it sends on a day: less on weekends, and never the same. */
    int spamOn(int day, Random noise) {
        double week = day % 7 < 5 ? 1 : 0.6;
        return (int) Math.round(spamADay * week * (0.7 + 0.6 * noise.nextDouble()));
    }

    /** One spam delivery. */
    Delivery spam(Random noise) {
        return new Delivery(
                true,
                noise.nextDouble() < mainShare ? main : rest,
                noise.nextDouble() < bulkShare,
                noise.nextDouble() < confidentShare,
                isOneMessage ? Optional.of(domain) : Optional.empty());
    }

    /** One wanted delivery. */
    static Delivery clean() {
        return new Delivery(false, CaseMail.PASS, false, false, Optional.empty());
    }

    /**
     * What a delivery is like. Immutable.
     *
     * @param isSpam whether it was judged spam
     * @param authentication the details of its authentication
     * @param isBulk whether a bulk policy acted
     * @param isConfident whether it has confidence level 9
     * @param message its message where it shares one
     */
    record Delivery(
            boolean isSpam, String authentication, boolean isBulk, boolean isConfident, Optional<String> message) {}
}
