package io.github.spamdigest.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.net.URI;
import java.util.Optional;

/** Who the product is when it asks Azure and Graph. */
final class Credentials {

    private Credentials() {}

    /**
     * The identity of the function app: the user-assigned one of this client id, or the system-assigned one.
     *
     * <p>Never a chain: a chain would go on to another identity when this one fails, and hide why.
     */
    static TokenCredential managedIdentity(Optional<String> clientId, HttpClient client) {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().httpClient(client);
        clientId.ifPresent(builder::clientId);
        return builder.build();
    }

    /** The person at the command line, by whatever sign-in the machine offers, such as {@code az login}. */
    static TokenCredential person(URI authorityHost, HttpClient client) {
        return new DefaultAzureCredentialBuilder()
                .authorityHost(authorityHost.toString())
                .httpClient(client)
                .build();
    }
}
