package io.github.spamdigest.core;

import java.util.List;
import java.util.Optional;

/**
 * The evidence behind a judgement: counts over the spam deliveries of one domain in the window, each message and
 * recipient by its newest row. Immutable.
 *
 * @param spam the spam deliveries that the evidence stands on
 * @param authentication how they were authenticated
 * @param topSenders those from the five From addresses with the most
 * @param bulk those with a bulk policy, or a complaint level at or above the threshold
 * @param highConfidence those with spam confidence level 9
 * @param allowed those that reached an inbox because something allowed them
 * @param envelopeDomains distinct envelope domains (MailFrom, P1)
 * @param networks distinct sending networks, /24 or /48
 * @param topEnvelopeDomain the envelope domain with the most of them (ties: first by code point), attacker text
 * @param topNetwork the sending network with the most of them, such as 192.0.2.0/24
 * @param senders the From addresses of the five with the most (ties: first by code point), attacker text; empty ones
 *     are left out
 * @param inbound the domain's inbound deliveries of any verdict, per day
 * @param correspondence its other mail, and ours to it
 */
public record Evidence(
        long spam,
        Authentication authentication,
        long topSenders,
        long bulk,
        long highConfidence,
        InboxAllows allowed,
        long envelopeDomains,
        long networks,
        Optional<String> topEnvelopeDomain,
        Optional<String> topNetwork,
        List<String> senders,
        DailySeries inbound,
        Correspondence correspondence) {

    /** How many of the From addresses are named. */
    public static final int TOP_SENDERS = 5;

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(
            0,
            Authentication.NONE,
            0,
            0,
            0,
            InboxAllows.NONE,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            DailySeries.zero(0),
            Correspondence.NONE);

    /** Copies the list. */
    public Evidence {
        senders = List.copyOf(senders);
    }

    /** Evidence that names no From address. */
    public Evidence(
            long spam,
            Authentication authentication,
            long topSenders,
            long bulk,
            long highConfidence,
            InboxAllows allowed,
            long envelopeDomains,
            long networks,
            Optional<String> topEnvelopeDomain,
            Optional<String> topNetwork,
            DailySeries inbound,
            Correspondence correspondence) {
        this(
                spam,
                authentication,
                topSenders,
                bulk,
                highConfidence,
                allowed,
                envelopeDomains,
                networks,
                topEnvelopeDomain,
                topNetwork,
                List.of(),
                inbound,
                correspondence);
    }
}
