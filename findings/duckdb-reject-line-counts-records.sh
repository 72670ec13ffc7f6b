#!/usr/bin/env bash
# Where DuckDB says that a rejected row of a CSV file stands.
#
# Package:  org.duckdb:duckdb_jdbc 2.0.0.1.
# Guess:    `line` in reject_errors is the line of the file, as an editor numbers it.
# Seen:     it is the number of the record, the header being the first: behind quoted texts that run over several lines it
#           is too small, here 4 for a row on line 6 and 6 for one on line 9. `line_byte_position` is where that row starts.
# Needs a JDK of 17 or later and Maven. Fails when the database answers otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 \
  -DoutputDirectory="$work" > /dev/null
printf 'a,b\n1,"x\ny\nz"\n2,ok\n3\n4,"p\nq"\n5\n' > table.csv
cat > Look.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

class Look {
    public static void main(String[] args) throws Exception {
        byte[] file = Files.readAllBytes(Path.of("table.csv"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM read_csv('table.csv', columns = {'a': 'VARCHAR', 'b': 'VARCHAR'},"
                    + " header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
                    + " store_rejects = true)");
            try (ResultSet row = statement.executeQuery(
                    "SELECT csv_line, line, line_byte_position FROM reject_errors ORDER BY line")) {
                while (row.next()) {
                    long line = 1;
                    // Positions start at 1.
                    for (int i = 0; i < row.getInt(3) - 1; i++) {
                        line += file[i] == '\n' ? 1 : 0;
                    }
                    System.out.printf("%s: line %d, and %d by its position%n", row.getString(1), row.getLong(2), line);
                }
            }
        }
    }
}
JAVA
seen=$(java --enable-native-access=ALL-UNNAMED -cp duckdb_jdbc-2.0.0.1.jar Look.java)
expected="3: line 4, and 6 by its position
5: line 6, and 9 by its position"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
