package io.github.spamdigest.app.crash;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.Mail;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.core.life.ToldSignal;
import io.github.spamdigest.testing.Azurite;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What a digest's tables hold, read by the product's own readers, and what people decide there.
 *
 * @param azurite the service of the tables
 * @param azure whose settings name the tables
 */
record Remembered(Azurite azurite, AzureStubs azure) {

    private static final String DIGEST = "spam-domain-digest";

    /** A decision about a domain after the digest of a date, which holds until the domain changes. */
    static Decision decision(String domain, As as, Instant at, LocalDate seen) {
        return new Decision(
                new SenderDomain(domain), "", as, at, seen, Optional.empty(), "alice@contoso.example", "an exercise");
    }

    /** Asks something of the memory. */
    <T> T read(Function<DigestMemory, T> asked) {
        try (AzureAdapters adapters = adapters()) {
            return asked.apply(adapters.table(azurite.connectionString(), table(), DIGEST));
        }
    }

    /** A person writes a decision down. */
    void decide(Decision made) {
        try (AzureAdapters adapters = adapters()) {
            book(adapters).write(List.of(made));
        }
    }

    /** What is decided; fails where that cannot be read whole. */
    List<Decision> decisions() {
        try (AzureAdapters adapters = adapters()) {
            Decisions read = book(adapters).read();
            read.unread().ifPresent(sentence -> {
                throw new IllegalStateException(sentence);
            });
            return read.all().stream()
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /** What is remembered as told since the digest of a date; of addresses only that there is one, as each memory has its key. */
    List<String> told(LocalDate date) {
        return read(memory -> memory.recall(date) instanceof RecallResult.Found found
                ? found.memory().told().stream().map(Remembered::known).sorted().toList()
                : List.of());
    }

    /** The tasks of a mail without their ids, as each memory has its key: state, domain and reason. */
    static List<String> tasks(Mail mail) {
        return StreamSupport.stream(mail.json().path("tasks").spliterator(), false)
                .map(task -> String.join(
                        " ",
                        task.path("state").asText(),
                        task.path("domain").asText(),
                        task.path("reason").asText()))
                .toList();
    }

    private static String known(ToldSignal told) {
        return String.join(
                " ",
                told.key().domain().name(),
                told.key().reason().name(),
                told.key().address().isEmpty() ? "all" : "one address",
                told.urgency().name(),
                told.first().toString(),
                told.last().toString(),
                told.inside() + " " + told.harmed() + " " + told.calm() + " " + told.names() + " " + told.daily());
    }

    private DecisionBook book(AzureAdapters adapters) {
        return adapters.decisions(azurite.connectionString(), table(), DIGEST);
    }

    private String table() {
        return azure.environment().get("DIGEST_TABLE");
    }

    private static AzureAdapters adapters() {
        return AzureAdapters.managedIdentity(Optional.empty(), Clock.systemUTC());
    }
}
