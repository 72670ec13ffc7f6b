package io.github.spamdigest.eventgen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows of the tables beside EmailEvents. Immutable.
 *
 * @param posts what was done after delivery
 * @param clicks who clicked
 * @param links links of messages
 */
public record Beside(List<PostRow> posts, List<ClickRow> clicks, List<LinkRow> links) {

    /** No rows: a workspace without these tables. */
    public static final Beside NONE = new Beside(List.of(), List.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the lists. */
    public Beside {
        posts = List.copyOf(posts);
        clicks = List.copyOf(clicks);
        links = List.copyOf(links);
    }

    /** Without any link. */
    public Beside(List<PostRow> posts, List<ClickRow> clicks) {
        this(posts, clicks, List.of());
    }

    /** All rows as lines of JSON, each with the name of its table under {@code Type}. */
    public List<String> lines() {
        return Stream.of(
                        posts.stream().map(PostRow::columns),
                        clicks.stream().map(ClickRow::columns),
                        links.stream().map(LinkRow::columns))
                .flatMap(rows -> rows)
                .map(Beside::line)
                .toList();
    }

    private static String line(Map<String, Object> columns) {
        try {
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
