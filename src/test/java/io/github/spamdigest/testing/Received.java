package io.github.spamdigest.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a stub received it.
 *
 * @param method GET, POST and so on
 * @param path the raw path, without the query
 * @param query the raw query, empty when there is none
 * @param headers by name, the names in lower case
 * @param body the bytes, empty when there are none
 */
public record Received(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    /** The first header of this name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
