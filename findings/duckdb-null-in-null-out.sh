#!/usr/bin/env bash
# A Java function in DuckDB that is registered with withNullInNullOut(), asked about a column.
#
# Package:  org.duckdb:duckdb_jdbc 2.0.0.1.
# Guess:    the function is never called with null: a row without a value gives none.
# Seen:     only the constant NULL is kept from it. For each row of a column without a value it is called with null, and
#           what it then returns is the row's value; an exception that it throws for null ends the query. A CASE that
#           tests the value in another branch does not help, because NULL comes to ELSE.
# Needs a JDK of 17 or later and Maven. Fails when the function is called otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 \
  -DoutputDirectory="$work" > /dev/null
cat > Look.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBFunctions;

class Look {
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            try (var function = DuckDBFunctions.scalarFunction()) {
                function.withName("told").withParameter(String.class).withReturnType(String.class)
                        .withFunction((String text) -> text == null ? "called with null" : text)
                        .withNullInNullOut()
                        .register(connection);
            }
            statement.execute("CREATE TABLE words AS SELECT * FROM (VALUES ('one'), (NULL)) AS v(word)");
            for (String query : new String[] {
                "SELECT told(NULL)",
                "SELECT told(word) FROM words",
                "SELECT CASE WHEN length(word) = 3 THEN 'short' ELSE told(word) END FROM words"
            }) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    StringBuilder answer = new StringBuilder();
                    while (rows.next()) {
                        answer.append(" [").append(rows.getString(1)).append(']');
                    }
                    System.out.println(query + ":" + answer);
                }
            }
        }
    }
}
JAVA
java --enable-native-access=ALL-UNNAMED -cp duckdb_jdbc-2.0.0.1.jar Look.java | tee seen.txt
diff - seen.txt <<'SEEN'
SELECT told(NULL): [null]
SELECT told(word) FROM words: [one] [called with null]
SELECT CASE WHEN length(word) = 3 THEN 'short' ELSE told(word) END FROM words: [short] [called with null]
SEEN
echo "As seen: withNullInNullOut() keeps only the constant NULL from the function."
