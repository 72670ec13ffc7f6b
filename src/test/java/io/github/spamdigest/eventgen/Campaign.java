package io.github.spamdigest.eventgen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Mail of one kind from one domain. Immutable.
 *
 * @param domain the From domain as the table writes it
 * @param direction the text of {@code EmailDirection}
 * @param senders the From addresses, used in turn
 * @param recipients whom it may go to
 * @param subjects the subjects, used in turn
 * @param handlings what the filters make of each message, in turn
 * @param authentication what became of its authentication
 * @param more columns that all its rows share
 * @param rhythm how much of it there is on each day
 * @param recipientsEach how many recipients a message has
 * @param officeHours whether it keeps office hours
 */
record Campaign(
        String domain,
        String direction,
        List<String> senders,
        List<String> recipients,
        List<String> subjects,
        List<Handling> handlings,
        Authentication authentication,
        Map<EventColumn, String> more,
        Rhythm rhythm,
        int recipientsEach,
        boolean officeHours) {

    /** Inbound mail at all hours, one recipient a message, authenticated, from three addresses. */
    static Campaign inbound(String domain, Rhythm rhythm, Handling... handlings) {
        String host = domain.isEmpty() ? "" : "@" + domain;
        List<String> senders = host.isEmpty() ? List.of("") : List.of("info" + host, "news" + host, "team" + host);
        return new Campaign(
                domain,
                "Inbound",
                senders,
                Organisation.PEOPLE,
                List.of("Hello"),
                List.of(handlings),
                Authentication.AUTHENTICATED,
                Map.of(
                        EventColumn.SENDER_MAIL_FROM_DOMAIN,
                        domain,
                        EventColumn.SENDER_IPV4,
                        documentationAddress(domain)),
                rhythm,
                1,
                false);
    }

    /** Mail that the organisation's people write, in office hours. */
    static Campaign written(String direction, List<String> recipients, Rhythm rhythm, Handling handling) {
        return new Campaign(
                Organisation.DOMAIN,
                direction,
                Organisation.PEOPLE,
                recipients,
                List.of("Hello"),
                List.of(handling),
                Authentication.INTERNAL,
                Map.of(),
                rhythm,
                1,
                true);
    }

    Campaign from(List<String> others) {
        return new Campaign(
                domain,
                direction,
                others,
                recipients,
                subjects,
                handlings,
                authentication,
                more,
                rhythm,
                recipientsEach,
                officeHours);
    }

    Campaign about(String... others) {
        return new Campaign(
                domain,
                direction,
                senders,
                recipients,
                List.of(others),
                handlings,
                authentication,
                more,
                rhythm,
                recipientsEach,
                officeHours);
    }

    Campaign authenticated(Authentication other) {
        return new Campaign(
                domain,
                direction,
                senders,
                recipients,
                subjects,
                handlings,
                other,
                more,
                rhythm,
                recipientsEach,
                officeHours);
    }

    Campaign with(EventColumn column, String value) {
        Map<EventColumn, String> added = new EnumMap<>(EventColumn.class);
        added.putAll(more);
        added.put(column, value);
        return new Campaign(
                domain,
                direction,
                senders,
                recipients,
                subjects,
                handlings,
                authentication,
                added,
                rhythm,
                recipientsEach,
                officeHours);
    }

    Campaign toEach(int others) {
        return new Campaign(
                domain,
                direction,
                senders,
                recipients,
                subjects,
                handlings,
                authentication,
                more,
                rhythm,
                others,
                officeHours);
    }

    Campaign inOfficeHours() {
        return new Campaign(
                domain,
                direction,
                senders,
                recipients,
                subjects,
                handlings,
                authentication,
                more,
                rhythm,
                recipientsEach,
                true);
    }

    /** An address of the range that is reserved for documentation, the same for a domain's mail. */
    private static String documentationAddress(String domain) {
        return "203.0.113." + (1 + Math.floorMod(domain.hashCode(), 254));
    }
}
