package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/**
 * How the fields of a table are written. Immutable.
 *
 * @param separator what stands between fields
 */
record CsvDialect(char separator) {

    /** The parser of such tables. */
    // Without it, what some exports hold after a closing quote would be refused; nothing else in the parser allows it.
    @SuppressWarnings("removal")
    CsvReader<CsvFields> parser(Reader text, CsvFieldHandler handler) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                // Said because the next major version changes what it is by itself.
                .allowUnclosedQuote(true)
                .maxBufferSize(RowSink.LONGEST)
                .build(handler, text);
    }
}
