/**
 * Adapters for Azure: what Log Analytics, Table Storage and Microsoft Graph have in common, sign-in, HTTP and the time that
 * is left. Settings come in, ports of the core leave. Begin with {@link AzureAdapters}.
 */
@NullMarked
package io.github.spamdigest.azure;

import org.jspecify.annotations.NullMarked;
