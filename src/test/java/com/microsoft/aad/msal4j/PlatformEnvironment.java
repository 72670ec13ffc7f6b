package com.microsoft.aad.msal4j;

import java.util.Map;

/**
 * What the sign-in library takes for the process environment. It reads IDENTITY_ENDPOINT there and nowhere else, and its
 * seam for tests is package-private, so this class lives in its package.
 */
public final class PlatformEnvironment {

    private PlatformEnvironment() {}

    /** Shows these variables instead of the process environment, and forgets tokens of earlier tests. */
    public static void pretend(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        ManagedIdentityApplication.setEnvironmentVariables(copy::get);
        ManagedIdentityApplication.sharedTokenCache.accessTokens.clear();
    }

    /** Shows the process environment again. */
    public static void restore() {
        ManagedIdentityApplication.setEnvironmentVariables(new EnvironmentVariables());
        ManagedIdentityApplication.sharedTokenCache.accessTokens.clear();
    }
}
