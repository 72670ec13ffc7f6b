package io.github.spamdigest.app.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The identity that the app signs in with. Immutable.
 *
 * @param clientId the user-assigned managed identity's client id
 * @param authority the sign-in authority's address
 */
public record IdentitySettings(Optional<String> clientId, URI authority) {

    static IdentitySettings read(SettingsReader read) {
        return new IdentitySettings(read.optionalGuid(Setting.DIGEST_CLIENT_ID), TokenHosts.AUTHORITY.read(read));
    }
}
