package io.github.spamdigest.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns the digest cannot do without, and which it can. */
final class NeededColumns {

    private static final Set<Column> TIMES = EnumSet.of(Column.TIME_GENERATED, Column.TIMESTAMP, Column.ENVELOPE_TIME);
    private static final List<Column> NEEDED =
            List.of(Column.EMAIL_DIRECTION, Column.THREAT_TYPES, Column.SENDER_FROM_DOMAIN);
    private static final List<Column> OPTIONAL = List.of(
            Column.RECIPIENT_EMAIL_ADDRESS,
            Column.NETWORK_MESSAGE_ID,
            Column.SENDER_FROM_ADDRESS,
            Column.DELIVERY_LOCATION,
            Column.REPORT_ID,
            Column.SENDER_MAIL_FROM_DOMAIN,
            Column.AUTHENTICATION_DETAILS);

    /** Columns that are often empty, so that rows of JSON may leave them out: only a table's header tells. */
    private static final List<Column> SPARSE = List.of(
            Column.SENDER_IPV4,
            Column.CONFIDENCE_LEVEL,
            Column.BULK_COMPLAINT_LEVEL,
            Column.EMAIL_ACTION_POLICY,
            Column.ORG_LEVEL_ACTION,
            Column.ORG_LEVEL_POLICY,
            Column.USER_LEVEL_ACTION,
            Column.USER_LEVEL_POLICY,
            Column.EXCHANGE_TRANSPORT_RULE);

    private NeededColumns() {}

    /** The columns that some row of all lines should have, and a time. */
    static List<Column> ofLines() {
        return Stream.of(NEEDED.stream(), OPTIONAL.stream(), Stream.of(Column.TIME_GENERATED))
                .flatMap(columns -> columns)
                .toList();
    }

    /** The names of the needed columns that are not there, in one text; empty when all are. */
    static Optional<String> missingIn(Set<Column> columns) {
        Stream<String> needed = absent(NEEDED, columns);
        boolean hasTime = TIMES.stream().anyMatch(columns::contains);
        Stream<String> time = hasTime ? Stream.of() : Stream.of("TimeGenerated or Timestamp");
        return named(Stream.concat(needed, time));
    }

    /** The names of the columns that are not there and can be done without, in one text; empty when all are. */
    static Optional<String> optionalMissingIn(Set<Column> columns) {
        return named(absent(OPTIONAL, columns));
    }

    /** The same for a table, whose header also names the columns that are often empty. */
    static Optional<String> optionalMissingInTable(Set<Column> columns) {
        return named(Stream.concat(absent(OPTIONAL, columns), absent(SPARSE, columns)));
    }

    private static Stream<String> absent(List<Column> wanted, Set<Column> columns) {
        return wanted.stream().filter(column -> !columns.contains(column)).map(Column::title);
    }

    private static Optional<String> named(Stream<String> names) {
        return Optional.of(names.collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
    }
}
