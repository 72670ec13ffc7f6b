#!/usr/bin/env bash
# A Java table function of DuckDB that is registered a second time under its name, as in a program that makes one per job.
#
# Package:  org.duckdb:duckdb_jdbc 2.0.0.1.
# Guess:    the second takes the place of the first, as CREATE OR REPLACE does, or registering it fails because it exists.
# Seen:     registering succeeds without a word, and every query goes on asking the first; nothing tells that the second
#           never runs. So is it on another connection of the same database.
# Needs a JDK of 17 or later and Maven. Fails when it answers otherwise.
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
import java.sql.Statement;
import org.duckdb.*;

class Look {
    public static void main(String[] args) throws Exception {
        try (DuckDBConnection one = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Connection two = one.duplicate()) {
            table(one, "first");
            System.out.println("once: " + ask(one, "SELECT * FROM told()"));
            table(one, "second");
            System.out.println("twice: " + ask(one, "SELECT * FROM told()"));
            table(two, "third");
            System.out.println("on another connection: " + ask(two, "SELECT * FROM told()"));
        }
    }

    private static String ask(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void table(Connection connection, String word) throws Exception {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName("told").withFunction(new Told(word)).register(connection);
        }
    }

    record Told(String word) implements DuckDBTableFunction<Told, boolean[], Told> {
        public Told bind(DuckDBTableFunctionBindInfo info) {
            info.addResultColumn("word", String.class);
            return this;
        }

        public boolean[] init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new boolean[1];
        }

        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            boolean[] isDone = info.getInitData();
            if (isDone[0]) {
                return 0;
            }
            isDone[0] = true;
            chunk.vector(0).setString(0, word);
            return 1;
        }
    }
}
JAVA
seen=$(java --enable-native-access=ALL-UNNAMED -cp duckdb_jdbc-2.0.0.1.jar Look.java)
expected="once: first
twice: first
on another connection: first"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
