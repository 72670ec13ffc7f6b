package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.testing.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;

/** The doctor on the stubs that a run has, signed in as the app; an extension as they are. */
final class DoctorVisit implements BeforeEachCallback, AfterEachCallback {

    static final String WORKSPACE = "11111111-2222-3333-4444-555555555555";
    static final Answer ANSWERS = table("Answer", "int", "1");
    static final Answer NO_ROW = table("Newest", "datetime", "null");
    static final Answer OLDEST = oldest("2026-10-10T00:59:30Z");
    static final Answer MAY_SEND = error(400, "ErrorInvalidRecipients");
    static final Answer MAY_NOT = error(403, "ErrorAccessDenied");
    static final Answer NO_TOKEN =
            Answer.status(400).withJson("{\"statusCode\":400,\"message\":\"No managed identity found\"}");
    static final String AS_WHOM =
            "These checks used your own sign-in, not the app's: where their rights differ, the app's apply.";

    final AzureStubs azure = new AzureStubs();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Override
    public void beforeEach(ExtensionContext context) {
        azure.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        azure.afterEach(context);
    }

    /** The table's name. */
    String table() {
        return azure.environment().get("DIGEST_TABLE");
    }

    /** Runs the command half a minute before midnight and returns its exit code. */
    int doctor(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T23:59:30Z"), ZoneOffset.UTC);
        DoctorCommand command = new DoctorCommand(
                azure.environment(),
                clock,
                (identity, time) -> AzureAdapters.managedIdentity(identity.clientId(), time));
        return new CommandLine(command.spec())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return DigestCli.FAILED;
                })
                .execute(words);
    }

    /** What the last visit printed. */
    List<String> lines() {
        return out.toString().lines().toList();
    }

    /** The line of a check. */
    String line(String check) {
        return lines().stream()
                .filter(line -> line.length() > 2 && line.substring(2).startsWith(check + ": "))
                .findFirst()
                .orElse("no such line in " + out);
    }

    /** What the last visit said on stderr. */
    String trouble() {
        return err.toString().strip();
    }

    /** The newest row is of this time. */
    static Answer newest(String time) {
        return table("Newest", "datetime", "\"" + time + "\"");
    }

    /** The oldest row is of this time. */
    static Answer oldest(String time) {
        return table("Oldest", "datetime", "\"" + time + "\"");
    }

    /** Tables beside EmailEvents with their newest rows, each as a row of JSON. */
    static Answer further(String... rows) {
        return Answer.json(
                "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"Table\",\"type\":\"string\"},"
                        + "{\"name\":\"Newest\",\"type\":\"datetime\"}],\"rows\":[" + String.join(",", rows) + "]}]}");
    }

    /** A refusal with this code. */
    static Answer error(int status, String code) {
        return Answer.status(status).withJson("{\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\"}}");
    }

    private static Answer table(String column, String type, String cell) {
        return Answer.json("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"" + column
                + "\",\"type\":\"" + type + "\"}],\"rows\":[[" + cell + "]]}]}");
    }
}
