package io.github.spamdigest.azure.table;

import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.memory.RunReportJson;

/** A run's report as it is stored, for people who look into the table. */
final class RunRow {

    private RunRow() {}

    static TableEntity entity(TableKeys keys, RunReport report) {
        return StoredRow.entity(keys, keys.run(report.date()), RunReportJson.write(report));
    }
}
