/**
 * Microsoft Graph: a digest comes in and leaves as a mail. Begin with {@link GraphMailSender}.
 */
@NullMarked
package io.github.spamdigest.azure.graph;

import org.jspecify.annotations.NullMarked;
