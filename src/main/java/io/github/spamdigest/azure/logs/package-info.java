/**
 * Log Analytics: a question comes in, its KQL goes out, and the answer leaves as a snapshot. Begin with {@link
 * LogAnalyticsSource}.
 */
@NullMarked
package io.github.spamdigest.azure.logs;

import org.jspecify.annotations.NullMarked;
