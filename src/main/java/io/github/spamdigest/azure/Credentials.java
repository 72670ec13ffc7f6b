package io.github.spamdigest.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.AzureDeveloperCliCredentialBuilder;
import com.azure.identity.AzurePowerShellCredentialBuilder;
import com.azure.identity.ChainedTokenCredentialBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.net.URI;
import java.util.Optional;

/** The credentials with which the product asks Azure and Graph. */
public final class Credentials {

    private Credentials() {}

    /**
     * The identity of the function app: the user-assigned one of this client id, or the system-assigned one.
     *
     * <p>Never a chain: a chain would go on to another identity when this one fails, and hide why.
     */
    public static TokenCredential managedIdentity(Optional<String> clientId, HttpClient client) {
        return identity(clientId, client).build();
    }

    /** The same identity, before anybody said how soon a failed request for a token is sent again. */
    static ManagedIdentityCredentialBuilder identity(Optional<String> clientId, HttpClient client) {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().httpClient(client);
        clientId.ifPresent(builder::clientId);
        return builder;
    }

    /**
     * The person at the command line: the AZURE_* variables of a pipeline if they are set, else {@code az login},
     * {@code azd auth login} or Connect-AzAccount.
     *
     * <p>Not DefaultAzureCredential: it asks the address of a virtual machine's identity before these, and where a
     * proxy answers for that address it stops there.
     */
    static TokenCredential person(URI authorityHost, HttpClient client) {
        return new ChainedTokenCredentialBuilder()
                .addLast(new EnvironmentCredentialBuilder()
                        .authorityHost(authorityHost.toString())
                        .httpClient(client)
                        .build())
                .addLast(new AzureCliCredentialBuilder().build())
                .addLast(new AzureDeveloperCliCredentialBuilder().build())
                .addLast(new AzurePowerShellCredentialBuilder().build())
                .build();
    }
}
