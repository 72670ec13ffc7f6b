package io.github.spamdigest.azure.table;

import com.azure.core.credential.TokenCredential;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.TableClientBuilder;
import io.github.spamdigest.azure.SignIn;
import io.github.spamdigest.core.DigestException;
import java.net.URI;
import java.util.regex.Pattern;

/** Makes clients of one table. Making one sends nothing. */
public final class TableClients {

    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,62}");

    private TableClients() {}

    /** A client that signs in by a token. */
    public static TableClient at(URI endpoint, String table, TokenCredential credential, TablePipeline wire) {
        if (!"https".equalsIgnoreCase(endpoint.getScheme()) || endpoint.getHost() == null) {
            throw DigestException.usage(
                    "The address of the table service must be like "
                            + "https://contosodigest.table.core.windows.net, since no token is sent without TLS (DIGEST_TABLE_ENDPOINT).");
        }
        return builder(table, wire)
                .endpoint(endpoint.toString())
                .credential(new SignIn(credential))
                .buildClient();
    }

    /** A client that signs in by the secret of a connection string. */
    public static TableClient connected(String connectionString, String table, TablePipeline wire) {
        TableClientBuilder builder = builder(table, wire);
        try {
            return builder.connectionString(connectionString).buildClient();
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException secret) {
            // The exception is not passed on: what it says may hold the key.
            throw DigestException.usage(
                    "The connection string of the table service cannot be read; copy it again, whole, "
                            + "from the storage account's access keys (DIGEST_TABLE_CONNECTION_STRING).");
        }
    }

    private static TableClientBuilder builder(String table, TablePipeline wire) {
        if (!TABLE_NAME.matcher(table).matches()) {
            throw DigestException.usage(
                    "The table's name must be 3 to 63 letters and digits, a letter first (DIGEST_TABLE).");
        }
        TableClientBuilder builder = new TableClientBuilder()
                .tableName(table)
                .httpClient(wire.http())
                .retryOptions(wire.retry())
                .addPolicy(new TransactionEtag());
        wire.policies().forEach(builder::addPolicy);
        return builder;
    }
}
