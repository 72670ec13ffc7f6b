package io.github.spamdigest.azure.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.spamdigest.core.DailySeries;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of an answer, read strictly. Immutable. */
final class ResultRow {

    private final Answer.Row row;

    /** Checks that every column is there with its type. */
    ResultRow(Answer.Row row, AnswerColumn... columns) {
        this.row = row;
        for (AnswerColumn column : columns) {
            Answer.Cell cell = row.cell(column.text())
                    .orElseThrow(() -> new WrongShapeException("the column " + column.text() + " is missing"));
            if (!column.type().equals(cell.type())) {
                throw new WrongShapeException("the column " + column.text() + " is not of the type " + column.type());
            }
        }
    }

    /** The text of a cell; a missing one is a wrong shape. */
    String text(AnswerColumn column) {
        return value(column).orElseThrow(() -> new WrongShapeException(column.text() + " is null"));
    }

    /** The text of a cell, empty when the cell is. */
    Optional<String> optionalText(AnswerColumn column) {
        return value(column);
    }

    /** A count, never negative. */
    long count(AnswerColumn column) {
        return count(column, text(column));
    }

    /** An instant, empty when the cell is. */
    Optional<Instant> time(AnswerColumn column) {
        return value(column).map(value -> {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw new WrongShapeException(column.text() + " is not a time");
            }
        });
    }

    /** Counts of so many days, written as a JSON array. */
    DailySeries series(AnswerColumn column, int days) {
        List<Long> counts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text(column))) {
            boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
            while (isArray && counts.size() <= days && json.nextToken().isNumeric()) {
                counts.add(count(column, String.valueOf(json.getDecimalValue().longValueExact())));
            }
        } catch (IOException | ArithmeticException e) {
            throw new WrongShapeException(column.text() + " is not a list of counts");
        }
        if (counts.size() != days) {
            throw new WrongShapeException(column.text() + " is not a list of " + days + " counts");
        }
        return new DailySeries(counts);
    }

    /** Texts, at most so many, written as a JSON array. */
    List<String> texts(AnswerColumn column, int most) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text(column))) {
            boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
            while (isArray && texts.size() <= most && json.nextToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            }
            if (!isArray || json.currentToken() != JsonToken.END_ARRAY) {
                throw new WrongShapeException(column.text() + " is not a list of at most " + most + " texts");
            }
        } catch (IOException e) {
            throw new WrongShapeException(column.text() + " is not a list of texts");
        }
        return List.copyOf(texts);
    }

    /** Texts, none when the cell is empty: what never happened has no list to join. */
    List<String> textsOrNone(AnswerColumn column, int most) {
        return value(column).isEmpty() ? List.of() : texts(column, most);
    }

    /** Counts of so many days, zeros when the cell is empty: what never happened has no series to join. */
    DailySeries seriesOrZero(AnswerColumn column, int days) {
        return value(column).isEmpty() ? DailySeries.zero(days) : series(column, days);
    }

    private static long count(AnswerColumn column, String value) {
        try {
            long count = Long.parseLong(value);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, as a negative one is.
        }
        throw new WrongShapeException(column.text() + " is not a count");
    }

    private Optional<String> value(AnswerColumn column) {
        return row.cell(column.text())
                .flatMap(Answer.Cell::text)
                .filter(value -> column.mayBeEmpty() || !value.isEmpty());
    }
}
