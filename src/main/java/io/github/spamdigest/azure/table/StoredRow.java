package io.github.spamdigest.azure.table;

import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.DigestException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Set;

/** What all rows have in common: a schema version, JSON in a text property. */
final class StoredRow {

    private static final String SCHEMA = "schema";
    private static final int KNOWN_SCHEMA = 3;
    private static final String JSON = "json";

    /** A text property holds 32 Ki characters. */
    private static final int MAX_TEXT = 32 * 1024;

    private static final Set<String> OF_THE_SERVICE = Set.of("PartitionKey", "RowKey", "Timestamp");
    private static final String OF_THE_PROTOCOL = "odata.";

    /** Such as the type of Timestamp, which must not stay without it; no property of ours has an at sign. */
    private static final String ANNOTATION = "@odata.";

    private StoredRow() {}

    /** A row without content. */
    static TableEntity entity(TableKeys keys, String row) {
        return new TableEntity(keys.partition(), row).addProperty(SCHEMA, KNOWN_SCHEMA);
    }

    /** A row that holds JSON. */
    static TableEntity entity(TableKeys keys, String row, byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        if (text.length() > MAX_TEXT) {
            throw DigestException.failed("The row " + row + " would hold " + text.length() + " characters and may hold "
                    + MAX_TEXT + "; report this as a fault of the product.");
        }
        return entity(keys, row).addProperty(JSON, text);
    }

    /** The row, which may only be stored in the place of another that is still as it was read. */
    static TableEntity instead(TableEntity row, TableEntity read) {
        return row.addProperty(OF_THE_PROTOCOL + "etag", read.getETag());
    }

    /** The JSON of a row, empty when it has none: no reader takes that for a whole object. */
    static byte[] json(TableEntity entity) {
        return entity.getProperty(JSON) instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    /** Checks the row's version before anything else is read, so that newer state is never taken for damage. */
    static void checkSchema(TableEntity entity, String where) {
        OptionalLong newer = newerSchema(entity);
        if (newer.isPresent()) {
            throw DigestException.of(
                    DigestException.Kind.REFUSED,
                    where + " was written by a newer version of Spam Domain Digest (schema "
                            + newer.getAsLong() + ", this one knows " + KNOWN_SCHEMA
                            + "); install that version again, or give the digest another name to start with an empty memory.");
        }
    }

    /** The row's version where it is one that only a newer version of the product knows. */
    static OptionalLong newerSchema(TableEntity entity) {
        return entity.getProperty(SCHEMA) instanceof Number schema && schema.longValue() > KNOWN_SCHEMA
                ? OptionalLong.of(schema.longValue())
                : OptionalLong.empty();
    }

    /** The same content, whatever it is, under another key. */
    static TableEntity copy(TableEntity entity, String row) {
        TableEntity copy = new TableEntity(entity.getPartitionKey(), row);
        entity.getProperties().forEach((name, value) -> {
            if (!OF_THE_SERVICE.contains(name) && !name.startsWith(OF_THE_PROTOCOL) && !name.contains(ANNOTATION)) {
                copy.addProperty(name, value);
            }
        });
        return copy;
    }
}
