package io.github.spamdigest.app;

import io.github.spamdigest.app.settings.MailSettings;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.app.settings.TableSettings;
import io.github.spamdigest.app.settings.WorkspaceSettings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Operators;
import io.github.spamdigest.core.RunListener;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.life.DecisionBook;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The object graph of a run on Azure. Source, renderer and sender are built when they are first used, so that a tick with
 * nothing due touches the table and nothing else. Made for one run; not thread-safe.
 */
public final class AzureRun implements AutoCloseable {

    private final Settings settings;
    private final AzureAdapters azure;
    private final Clock clock;

    private AzureRun(Settings settings, AzureAdapters azure, Clock clock) {
        this.settings = settings;
        this.azure = azure;
        this.clock = clock;
    }

    /** The world of the deployed app, which signs in with its managed identity. */
    public static AzureRun ofApp(Settings settings, Clock clock) {
        return new AzureRun(
                settings, AzureAdapters.managedIdentity(settings.identity().clientId(), clock), clock);
    }

    /** The world of a person at a command line, who signs in with what the machine offers. */
    public static AzureRun ofPerson(Settings settings, Clock clock) {
        return new AzureRun(settings, AzureAdapters.person(settings.identity().authority(), clock), clock);
    }

    /** Makes, sends and remembers a digest; operators are told when it is given up. */
    RunReport tick(DigestRequest request, RunListener listener) {
        return digestRun(memory(), sender(), operators(), listener).run(settings.hunt(), request);
    }

    /** Tells operators that a digest cannot even be begun, which is added to where it fails. */
    void giveUp(DigestRequest request, DigestException failure, RunListener listener) {
        digestRun(memory(), sender(), operators(), listener).giveUp(request, failure);
    }

    /** Makes, sends and remembers a digest for a person, who sees a failure. */
    public RunReport run(DigestRequest request) {
        return digestRun(memory(), sender(), Optional.empty(), RunListener.NONE).run(settings.hunt(), request);
    }

    /** Makes a digest, brings it to this sender and remembers nothing. */
    public RunReport dryRun(DigestRequest request, DigestSender sender) {
        return digestRun(new ReadOnlyMemory(memory()), sender, Optional.empty(), RunListener.NONE)
                .run(settings.hunt(), request);
    }

    private DigestRun digestRun(
            DigestMemory memory, DigestSender sender, Optional<Operators> operators, RunListener listener) {
        LazyRenderer renderer = new LazyRenderer(settings.presentation());
        SpamSource source = (hunt, windows, watched, open) -> {
            warmUp(renderer);
            return source(azure, settings.workspace()).find(hunt, windows, watched, open);
        };
        return new DigestRun(memory, source, renderer, sender, settings.names().lists(), clock, operators, listener)
                .with(decisions(azure, settings.table()), settings.decisions());
    }

    /** Readies what comes after the answer while that is waited for. */
    private void warmUp(LazyRenderer renderer) {
        WarmUp.begin(() -> {
            renderer.warmUp();
            azure.warmUpMail(settings.mail().graph(), settings.mail().sender());
        });
    }

    /** The events of a workspace. */
    public static SpamSource source(AzureAdapters azure, WorkspaceSettings workspace) {
        return azure.logAnalytics(workspace.id(), workspace.endpoint(), workspace.timeout());
    }

    /** The memory in a table. */
    public static DigestMemory memory(AzureAdapters azure, TableSettings table) {
        return table.endpoint()
                .map(endpoint -> azure.table(endpoint, table.name(), table.digest()))
                .orElseGet(() -> azure.table(table.connectionString().orElse(""), table.name(), table.digest()));
    }

    /** The decisions in the table beside it. */
    public static DecisionBook decisions(AzureAdapters azure, TableSettings table) {
        return table.endpoint()
                .map(endpoint -> azure.decisions(endpoint, table.name(), table.digest()))
                .orElseGet(() -> azure.decisions(table.connectionString().orElse(""), table.name(), table.digest()));
    }

    private DigestMemory memory() {
        return memory(azure, settings.table());
    }

    private DigestSender sender() {
        return mailTo(settings.mail().recipients());
    }

    private Optional<Operators> operators() {
        return Optional.of(new Operators(mailTo(settings.mail().operators()), settings.hourly()));
    }

    private DigestSender mailTo(List<String> people) {
        return mailTo(azure, settings.mail(), people);
    }

    /** A sender to these people, built when something is sent. */
    public static DigestSender mailTo(AzureAdapters azure, MailSettings mail, List<String> people) {
        return digest -> azure.graph(mail.graph(), mail.sender(), people, mail.bcc(), mail.saveToSent())
                .send(digest);
    }

    @Override
    public void close() {
        azure.close();
    }
}
