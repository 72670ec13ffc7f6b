/** Adapters for Azure: Log Analytics, Table Storage and Microsoft Graph. */
@NullMarked
package io.github.spamdigest.azure;

import org.jspecify.annotations.NullMarked;

