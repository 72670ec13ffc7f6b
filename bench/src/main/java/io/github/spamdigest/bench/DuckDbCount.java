package io.github.spamdigest.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Asks DuckDB the seed's question: {@code DuckDbCount ndjson|csv PATTERN END}. Prints the answer as the bench reads it. */
public final class DuckDbCount {

    private static final String COLUMNS = "{TimeGenerated: 'TIMESTAMP', EmailDirection: 'VARCHAR', ThreatTypes: 'VARCHAR',"
            + " SenderFromDomain: 'VARCHAR'}";

    private static final Map<String, String> READERS = Map.of(
            "ndjson", "read_json('%s', format = 'newline_delimited', ignore_errors = true, columns = " + COLUMNS + ")",
            "csv", "read_csv('%s', header = true, ignore_errors = true, all_varchar = true)");

    private DuckDbCount() {}

    /** Prints the totals and the ten domains with the most spam deliveries in the 30 days up to the end. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO 2");
            statement.execute("SET TimeZone TO 'UTC'");
            if (args[0].equals("nothing")) {
                return;
            }
            print(statement, READERS.get(args[0]).formatted(args[1]), args[2]);
        }
    }

    private static void print(Statement statement, String events, String end) throws SQLException {
        String sql = "WITH counted AS (SELECT rtrim(lower(SenderFromDomain), '.') AS domain, count(*) AS inbound,"
                + " count(*) FILTER (regexp_matches(ThreatTypes, '(?i)(^|[^\\p{L}\\p{Nd}])spam($|[^\\p{L}\\p{Nd}])')) AS spam"
                + " FROM " + events + " WHERE EmailDirection = 'Inbound'"
                + " AND CAST(TimeGenerated AS TIMESTAMP) > TIMESTAMP '" + end + "' - INTERVAL 30 DAY"
                + " AND CAST(TimeGenerated AS TIMESTAMP) <= TIMESTAMP '" + end + "' GROUP BY 1)"
                + " SELECT domain, spam, sum(inbound) OVER (), sum(spam) OVER () FROM counted"
                + " ORDER BY spam DESC, domain LIMIT 10";
        try (ResultSet rows = statement.executeQuery(sql)) {
            boolean isFirst = true;
            while (rows.next()) {
                if (isFirst) {
                    System.out.println("inbound " + rows.getLong(3));
                    System.out.println("spam " + rows.getLong(4));
                    isFirst = false;
                }
                System.out.println(rows.getString(1) + " " + rows.getLong(2));
            }
        }
    }
}
