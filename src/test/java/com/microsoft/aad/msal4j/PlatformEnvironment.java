package com.microsoft.aad.msal4j;

import java.util.Map;

/**
 * What the sign-in library takes for the process environment. It reads IDENTITY_ENDPOINT there and nowhere else, and its
 * seam for tests is package-private, so this class lives in its package.
 */
public final class PlatformEnvironment {

    /** The library waits a second three times before it gives up an ill platform; a test need not. */
    private static final int AT_ONCE = 1;

    private PlatformEnvironment() {}

    /**
     * Shows these variables instead of the process environment, forgets tokens of earlier tests, and lets no time pass
     * between attempts.
     */
    public static void pretend(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        ManagedIdentityApplication.setEnvironmentVariables(copy::get);
        ManagedIdentityRetryPolicy.setRetryDelayMs(AT_ONCE);
        ManagedIdentityApplication.sharedTokenCache.accessTokens.clear();
    }

    /** Shows the process environment again. */
    public static void restore() {
        ManagedIdentityApplication.setEnvironmentVariables(new EnvironmentVariables());
        ManagedIdentityRetryPolicy.resetToDefaults();
        ManagedIdentityApplication.sharedTokenCache.accessTokens.clear();
    }
}
