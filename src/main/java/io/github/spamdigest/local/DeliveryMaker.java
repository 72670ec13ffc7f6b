package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes deliveries of inbound events; equal parts are kept once. Not thread-safe. */
final class DeliveryMaker {

    private final ScenarioFinder scenarios;
    private final TraitsReader traits;
    private final Map<Object, Object> pool = new HashMap<>();

    DeliveryMaker(Hunt hunt) {
        this.scenarios = new ScenarioFinder(hunt.exclusions());
        this.traits = new TraitsReader(hunt.bulkThreshold());
    }

    /** What is kept of the event. */
    Delivery of(Event event) {
        String threats = event.text(Column.THREAT_TYPES);
        boolean isSpam = KustoTerm.isIn("spam", threats);
        Map<String, String> details = FlatJson.read(event.text(Column.AUTHENTICATION_DETAILS));
        Optional<Scenario> hiddenBy =
                isSpam ? scenarios.find(event, AuthenticationState.isProven(details)) : Optional.empty();
        return new Delivery(
                event.time(),
                event.text(Column.REPORT_ID),
                pairOf(event),
                pooled(event.domain()),
                isSpam ? pooled(event.text(Column.SENDER_FROM_ADDRESS)) : "",
                DistinctCount.hashOf(event.text(Column.RECIPIENT_EMAIL_ADDRESS)),
                pooled(event.recipientDomain()),
                DistinctCount.hashOf(event.text(Column.NETWORK_MESSAGE_ID)),
                isSpam,
                KustoTerm.isIn("phish", threats),
                threats.isEmpty(),
                event.reachedInbox(),
                hiddenBy,
                pooled(traits.read(event, details, isSpam)));
    }

    private static Optional<HashValue128> pairOf(Event event) {
        String message = event.text(Column.NETWORK_MESSAGE_ID);
        String recipient = event.text(Column.RECIPIENT_EMAIL_ADDRESS);
        if (message.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Hashing.xxh3_128()
                .hashStream()
                .putString(message)
                .putString(recipient)
                .get());
    }

    @SuppressWarnings("unchecked")
    private <T> T pooled(T value) {
        // Equal values are of one class here, since each is only ever equal to its own kind.
        return (T) pool.computeIfAbsent(value, same -> same);
    }
}
