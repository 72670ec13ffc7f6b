package io.github.spamdigest.app.settings;

import java.net.URI;
import java.util.Optional;

/**
 * A table; exactly one of address and connection string is present. Immutable.
 *
 * @param digest the digest's name in it
 * @param name the table's name
 * @param endpoint the table service's address
 * @param connectionString a connection string in its place
 */
public record TableSettings(String digest, String name, Optional<URI> endpoint, Optional<String> connectionString) {

    /** One word without an equals sign: it stands in log lines that are taken apart. */
    private static final String DIGEST = "[A-Za-z0-9][A-Za-z0-9-]{0,62}";

    /** The digest's name alone, empty when it is wrong. */
    static Optional<String> digest(SettingsReader read) {
        return read.optional(Setting.DIGEST_NAME).filter(name -> name.matches(DIGEST));
    }

    static TableSettings read(SettingsReader read) {
        Optional<String> connection = read.optional(Setting.DIGEST_TABLE_CONNECTION_STRING);
        Optional<URI> endpoint =
                read.optional(Setting.DIGEST_TABLE_ENDPOINT).map(value -> TokenHosts.TABLES.read(read));
        if (connection.isEmpty() && endpoint.isEmpty()) {
            read.problem(
                    Setting.DIGEST_TABLE_ENDPOINT,
                    "is missing; write an address like https://contosodigest.table.core.windows.net, or set"
                            + " DIGEST_TABLE_CONNECTION_STRING");
        }
        if (connection.isPresent() && endpoint.isPresent()) {
            read.problem(
                    Setting.DIGEST_TABLE_ENDPOINT,
                    "and DIGEST_TABLE_CONNECTION_STRING are both set; remove one of them");
        }
        return new TableSettings(
                read.name(Setting.DIGEST_NAME, DIGEST, "letters, digits and hyphens, 63 at most"),
                read.name(
                        Setting.DIGEST_TABLE,
                        "[A-Za-z][A-Za-z0-9]{2,62}",
                        "3 to 63 letters and digits, a letter first"),
                endpoint,
                connection);
    }
}
