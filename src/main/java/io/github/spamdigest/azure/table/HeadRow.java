package io.github.spamdigest.azure.table;

import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.memory.HeadJson;

/**
 * The head as it is stored.
 *
 * @param head the head, with its tag
 * @param write which write made it, so that a writer knows its own again
 */
record HeadRow(Head head, String write) {

    private static final String ETAG = "odata.etag";
    private static final String WRITE = "write";

    /** The row of a head; it carries the ETag that it may replace, and none when it may replace nothing. */
    static TableEntity entity(TableKeys keys, Head head, String write) {
        TableEntity entity =
                StoredRow.entity(keys, keys.head(), HeadJson.write(head)).addProperty(WRITE, write);
        // Without an ETag in the entity the client would send none, and replace whatever is there.
        return head.tag().isEmpty()
                ? entity
                : entity.addProperty(ETAG, HeadTag.parse(head.tag()).etag());
    }

    /** Reads the row; fails when it is damaged or a newer version wrote it. */
    static HeadRow read(TableEntity entity, String where) {
        StoredRow.checkSchema(entity, where);
        Head head = HeadJson.read(StoredRow.json(entity), where);
        String write = entity.getProperty(WRITE) instanceof String text ? text : "";
        return new HeadRow(head.tagged(new HeadTag(entity.getETag(), head.kept()).text()), write);
    }
}
