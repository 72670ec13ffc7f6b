package io.github.spamdigest.local;

import java.util.List;

/**
 * What was read of one record of a table.
 *
 * @param line the line on which it starts, from 1
 * @param count how many fields it has
 * @param lineBreaks how many line breaks its fields have within them
 * @param header all its fields when it is the header, else nothing
 * @param row the fields that the digest reads
 */
record CsvFields(long line, int count, long lineBreaks, List<String> header, EventRow row) {}
