package io.github.spamdigest.local;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunctionBuilder;

/** What SQL does not say as Kusto does, as functions of the database. They are called by several threads. */
final class TextFunctions {

    private static final String HIGHEST_CONFIDENCE = "9";

    /** The columns that a scenario may ask for, in the order of the arguments of {@code hidden_by}. */
    private static final List<Column> OF_SCENARIOS = List.of(
            Column.SENDER_FROM_DOMAIN,
            Column.SENDER_FROM_ADDRESS,
            Column.SENDER_MAIL_FROM_DOMAIN,
            Column.SENDER_IPV4,
            Column.SENDER_IPV6,
            Column.CONNECTORS,
            Column.SUBJECT,
            Column.ORG_LEVEL_POLICY,
            Column.INTERNET_MESSAGE_ID);

    private TextFunctions() {}

    /** Registers those that are the same for every hunt. */
    static void register(Connection database) throws SQLException {
        text(database, "java_domain", text -> new SenderDomain(text).name());
        texts(database, "has_term", Boolean.class, (text, term) -> KustoTerm.isIn(term, text));
        texts(database, "authentication", String.class, TextFunctions::authentication);
        test(database, "has_passed", auth -> AuthenticationState.isProven(FlatJson.read(auth)));
        test(database, "is_high_confidence", TextFunctions::isHighConfidence);
    }

    /** Registers {@code hidden_by}: the scenario that leaves a spam row out. Only columns that it needs are read. */
    static void register(Connection database, ScenarioFinder scenarios) throws SQLException {
        try (DuckDBScalarFunctionBuilder function = DuckDBFunctions.scalarFunction()) {
            function.withName("hidden_by").withParameter(Boolean.class);
            for (int i = 0; i < OF_SCENARIOS.size(); i++) {
                function.withParameter(String.class);
            }
            function.withReturnType(String.class)
                    .withVectorizedFunction((rows, answers) -> {
                        DuckDBReadableVector proven = rows.vector(0);
                        Map<Column, DuckDBReadableVector> texts = new EnumMap<>(Column.class);
                        OF_SCENARIOS.forEach(column -> texts.put(column, rows.vector(texts.size() + 1)));
                        for (long row = 0; row < rows.rowCount(); row++) {
                            long place = row;
                            answers.setString(
                                    row,
                                    scenarios
                                            .find(column -> textOf(texts, column, place), proven.getBoolean(row))
                                            .map(Scenario::name)
                                            .orElse(""));
                        }
                    })
                    .register(database);
        }
    }

    private static String textOf(Map<Column, DuckDBReadableVector> texts, Column column, long row) {
        DuckDBReadableVector vector = Objects.requireNonNull(texts.get(column));
        return vector.isNull(row) ? "" : vector.getString(row);
    }

    private static String authentication(String auth, String policy) {
        return AuthenticationState.of(FlatJson.read(auth), policy).name().toLowerCase(Locale.ROOT);
    }

    private static boolean isHighConfidence(String confidence) {
        return FlatJson.read(confidence).getOrDefault("Spam", "").equals(HIGHEST_CONFIDENCE);
    }

    private static void text(Connection database, String name, Function<String, String> function) throws SQLException {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withReturnType(String.class)
                    .withFunction(function)
                    .withNullInNullOut()
                    .register(database);
        }
    }

    private static void test(Connection database, String name, Function<String, Boolean> function) throws SQLException {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withReturnType(Boolean.class)
                    .withFunction(function)
                    .withNullInNullOut()
                    .register(database);
        }
    }

    private static <T> void texts(
            Connection database, String name, Class<T> result, BiFunction<String, String, T> function)
            throws SQLException {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameters(String.class, String.class)
                    .withReturnType(result)
                    .withFunction(function)
                    .withNullInNullOut()
                    .register(database);
        }
    }
}
