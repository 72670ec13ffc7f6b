package io.github.spamdigest.memory;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.RunReport;

/** The stored form of a {@link RunReport}, readable for people too. */
public final class RunReportJson {

    private RunReportJson() {}

    /** Writes a report. */
    public static byte[] write(RunReport report) {
        return Json.object(json -> {
            json.writeStringField("date", report.date().toString());
            json.writeStringField("outcome", report.outcome().name());
            json.writeStringField("asOf", report.asOf().toString());
            if (report.state().isPresent()) {
                json.writeStringField("state", report.state().get().name());
            }
            if (report.baseline().isPresent()) {
                json.writeStringField("baseline", report.baseline().get().name());
            }
            Json.writeDate(json, "comparedWith", report.comparedWith());
            json.writeNumberField("inbound", report.inbound());
            json.writeNumberField("spam", report.spam());
        });
    }

    /**
     * Reads a report.
     *
     * @param where what the bytes were read from, the first words of a sentence about them
     * @throws io.github.spamdigest.core.DigestException when they are damaged or a newer version wrote them
     */
    public static RunReport read(byte[] json, String where) {
        try {
            StoredObject stored = StoredObject.read(json);
            Schema.check(stored, where);
            return new RunReport(
                    stored.date("date"),
                    stored.constant(RunReport.Outcome.class, "outcome"),
                    stored.instant("asOf"),
                    stored.optionalConstant(Findings.State.class, "state"),
                    stored.optionalConstant(Baseline.Kind.class, "baseline"),
                    stored.optionalDate("comparedWith"),
                    stored.number("inbound"),
                    stored.number("spam"));
        } catch (Damage damage) {
            throw Schema.damaged(where, damage);
        }
    }
}
