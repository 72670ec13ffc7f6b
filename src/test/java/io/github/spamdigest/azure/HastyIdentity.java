package io.github.spamdigest.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import java.time.Duration;
import java.util.Optional;

/** The product's managed identity, which tries as often as ever and lets no time pass in between. */
final class HastyIdentity {

    /** As many as the SDK makes by itself. */
    private static final int RETRIES = 3;

    private HastyIdentity() {}

    /** The identity that asks through this client. */
    static TokenCredential over(HttpClient client) {
        return Credentials.identity(Optional.of("00000000-1111-2222"), client)
                .retryOptions(new RetryOptions(new FixedDelayOptions(RETRIES, Duration.ofMillis(1))))
                .build();
    }
}
