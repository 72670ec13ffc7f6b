package io.github.spamdigest.local;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the database can read a file by itself, without doubt. Immutable.
 *
 * @param table the layout of a table; empty for lines that are objects
 * @param isPacked whether it is packed with gzip
 */
record NativeForm(Optional<CsvLayout> table, boolean isPacked) {

    /** A smaller table is read sooner than a statement is made for it. */
    private static final long SMALL_TABLE = 1 << 20;

    /** The form of a file, empty when Java has to read it. */
    static Optional<NativeForm> of(EventFile file, FileText text) throws IOException {
        if (text.startsWithObject()) {
            return Optional.of(new NativeForm(Optional.empty(), text.isPacked()));
        }
        boolean isOdd = !text.isUtf8() || text.isMarked() || file.size() < SMALL_TABLE || JsonShape.isJson(text.head());
        return isOdd ? Optional.empty() : tableIn(text);
    }

    private static Optional<NativeForm> tableIn(FileText text) throws IOException {
        String first = text.head().lines().findFirst().orElse("");
        if (first.startsWith(CsvRows.POWERSHELL_TYPE)) {
            return Optional.empty();
        }
        CsvDialect dialect = new CsvDialect(CsvRows.separatorOf(first));
        return text.blocks()
                .next()
                .filter(block -> !block.isTooLong())
                .flatMap(block -> CsvHeader.in(block, dialect, false))
                .map(CsvHeader::layout)
                .filter(NativeForm::isPlain)
                .map(layout -> new NativeForm(Optional.of(layout), text.isPacked()));
    }

    /** Whether it has the columns that are needed, and none twice. */
    private static boolean isPlain(CsvLayout layout) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        List<Column> columns =
                layout.names().stream().flatMap(name -> name.column().stream()).toList();
        return seen.addAll(columns)
                && seen.size() == columns.size()
                && NeededColumns.missingIn(seen).isEmpty();
    }
}
