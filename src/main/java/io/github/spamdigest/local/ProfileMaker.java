package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.util.Map;
import java.util.Optional;

/** Makes profiles of inbound events. Not thread-safe. */
final class ProfileMaker {

    private final ScenarioFinder scenarios;
    private final TraitsReader traits;
    private final Remembered<String, Threats> threats = new Remembered<>(Threats::of);
    private final Remembered<String, SenderDomain> domains = new Remembered<>(SenderDomain::new);
    private final Remembered<String, KnownDomain> writtenTo =
            new Remembered<>(name -> new KnownDomain(new SenderDomain(name)));
    private final Remembered<String, Map<String, String>> details = new Remembered<>(FlatJson::read);

    ProfileMaker(Hunt hunt) {
        this.scenarios = new ScenarioFinder(hunt.exclusions());
        this.traits = new TraitsReader(hunt.bulkThreshold(), domains);
    }

    /** What a row's threats say. */
    private record Threats(boolean spam, boolean phish, boolean none) {

        static Threats of(String text) {
            return new Threats(KustoTerm.isIn("spam", text), KustoTerm.isIn("phish", text), text.isEmpty());
        }
    }

    /** The profile of an inbound event, without its people. */
    Profile of(Event event) {
        Threats threat = threats.of(event.text(Column.THREAT_TYPES));
        Map<String, String> proofs = details.of(event.text(Column.AUTHENTICATION_DETAILS));
        Optional<Scenario> hiddenBy =
                threat.spam() ? scenarios.find(event, AuthenticationState.isProven(proofs)) : Optional.empty();
        return new Profile(
                domains.of(event.text(Column.SENDER_FROM_DOMAIN)),
                threat.spam() ? event.text(Column.SENDER_FROM_ADDRESS) : "",
                domains.of(event.recipientDomain()),
                People.NONE,
                threat.spam(),
                threat.phish(),
                threat.none(),
                event.reachedInbox(),
                hiddenBy,
                traits.read(event, proofs, threat.spam()));
    }

    /** Whom an inbound event went to. */
    People people(Event event) {
        return new People(hashOf(event, Column.RECIPIENT_EMAIL_ADDRESS), hashOf(event, Column.NETWORK_MESSAGE_ID));
    }

    /** What counts of an event that went to the outside. */
    SeenEvent.Outbound outbound(Event event) {
        KnownDomain domain = writtenTo.of(event.recipientDomain());
        return new SeenEvent.Outbound(domain, hashOf(event, Column.SENDER_FROM_ADDRESS));
    }

    private static long hashOf(Event event, Column column) {
        return event.isEmpty(column) ? 0 : DistinctCount.hashOf(event.row().hash(column));
    }
}
