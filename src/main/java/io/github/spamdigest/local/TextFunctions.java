package io.github.spamdigest.local;

import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.IpAddress;
import io.github.spamdigest.core.IpRange;
import io.github.spamdigest.core.SenderDomain;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;

/** What SQL does not say as Kusto does, as functions of the database. They are called by several threads. */
final class TextFunctions {

    private TextFunctions() {}

    /** Registers those that are the same for every hunt. */
    static void register(Connection database) throws SQLException {
        text(database, "java_lower", String.class, TextFunctions::lower);
        text(database, "java_domain", String.class, text -> new SenderDomain(text).name());
        texts(database, "has_term", Boolean.class, (text, term) -> KustoTerm.isIn(term, text));
        texts(
                database,
                "json_text",
                String.class,
                (text, key) -> FlatJson.read(text).getOrDefault(key, ""));
        texts(database, "network", String.class, TextFunctions::network);
    }

    /** Registers those that ask for the exclusions of a hunt. */
    static void register(EventDatabase database, Exclusions exclusions) {
        List<IpRange> ranges = exclusions.relays().ranges().stream()
                .flatMap(range -> IpRange.parse(range).stream())
                .toList();
        List<String> phrases = exclusions.reports().phrases().stream()
                .map(TextFunctions::lower)
                .toList();
        Set<SenderDomain> envelopes = exclusions.testing().envelopeDomains().stream()
                .map(SenderDomain::new)
                .collect(Collectors.toUnmodifiableSet());
        List<String> suffixes = exclusions.testing().messageIdSuffixes().stream()
                .map(TextFunctions::lower)
                .toList();
        Map<String, Set<String>> lists = listsOf(exclusions);
        database.register(connection -> {
            texts(
                    connection,
                    "is_listed",
                    Boolean.class,
                    (text, scenario) -> lists.getOrDefault(scenario, Set.of()).contains(lower(text)));
            text(connection, "is_relay", Boolean.class, address -> isIn(ranges, address));
            text(
                    connection,
                    "is_report",
                    Boolean.class,
                    subject -> phrases.stream().anyMatch(phrase -> KustoTerm.isIn(phrase, subject)));
            texts(connection, "is_test", Boolean.class, (envelope, id) -> {
                String lower = lower(id);
                String bare = lower.endsWith(">") ? lower.substring(0, lower.length() - 1) : lower;
                return envelopes.contains(new SenderDomain(envelope))
                        || suffixes.stream().anyMatch(bare::endsWith);
            });
        });
    }

    /** What SQL looks texts up in, by scenario; a domain among senders begins with an at sign there, too. */
    private static Map<String, Set<String>> listsOf(Exclusions exclusions) {
        return Map.of(
                "RELAYS", listOf(exclusions.relays().connectors()),
                "REPORTS", listOf(exclusions.reports().senders()),
                "SCHEDULERS", listOf(exclusions.schedulers()),
                "ALERTS", listOf(exclusions.alerts()),
                "TESTING", listOf(exclusions.testing().senders()),
                "SIMULATIONS", listOf(exclusions.simulations() ? Exclusions.SIMULATION_POLICIES : List.of()));
    }

    private static Set<String> listOf(List<String> texts) {
        return texts.stream()
                .map(text -> text.startsWith("@") ? "@" + new SenderDomain(text.substring(1)).name() : lower(text))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isIn(List<IpRange> ranges, String text) {
        if (ranges.isEmpty()) {
            return false;
        }
        Optional<IpAddress> address = IpAddress.parse(text);
        return address.isPresent() && ranges.stream().anyMatch(range -> range.contains(address.get()));
    }

    /** The network of an IPv4 address, or of an IPv6 address, each of which may be missing. */
    private static String network(String ipv4, String ipv6) {
        return IpAddress.parse(ipv4)
                .filter(IpAddress::isIpv4)
                .or(() -> IpAddress.parse(ipv6))
                .map(IpAddress::network)
                .orElse("");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static <T> void text(Connection database, String name, Class<T> result, Function<String, T> function)
            throws SQLException {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withReturnType(result)
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
