/**
 * What a name is in the DNS: a text comes in and leaves in the two spellings that registries and browsers know. Begin at
 * {@link io.github.spamdigest.names.HostName}.
 */
@NullMarked
package io.github.spamdigest.names;

import org.jspecify.annotations.NullMarked;
