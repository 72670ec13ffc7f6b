#!/usr/bin/env bash
# The 64-bit hash() of DuckDB over texts that differ in a few digits.
#
# Package:  org.duckdb:duckdb_jdbc 2.0.0.1.
# Guess:    64 bits are enough to tell 4,000 texts apart; two of them agree once in 10 to the 12th such sets.
# Seen:     of 4,000 ids that differ in four numbers, which is how many systems name messages, 680 have the hash of
#           another one; of 90,000 that differ in two numbers, 388. Random GUIDs do not show it, and GROUP BY, joins and
#           count(DISTINCT ...) over the texts themselves are right. md5_number() tells all of them apart.
# Needs a JDK of 17 or later and Maven. Fails when the hash answers otherwise.
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

class Look {
    public static void main(String[] args) throws SQLException {
        look("four numbers", "format('sender-{}.department-of-{}.example-0-m{}-{}', a, a, b, c)",
                "range(10) a(a), range(20) b(b), range(20) c(c)");
        look("two numbers", "format('sender-{}.department-of-{}.example', a, b)", "range(300) a(a), range(300) b(b)");
    }

    private static void look(String name, String id, String rows) throws SQLException {
        String query = "SELECT count(DISTINCT id), count(DISTINCT hash(id)), count(DISTINCT md5_number(id)) FROM (SELECT "
                + id + " AS id FROM " + rows + ")";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            System.out.printf("%s: %d texts, %d by hash, %d by md5_number%n",
                    name, row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }
}
JAVA
seen=$(java --enable-native-access=ALL-UNNAMED -cp duckdb_jdbc-2.0.0.1.jar Look.java)
expected="four numbers: 4000 texts, 3320 by hash, 4000 by md5_number
two numbers: 90000 texts, 89612 by hash, 90000 by md5_number"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
