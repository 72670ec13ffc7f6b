/**
 * The command line, one command a class: words come in, exit codes and printed lines leave. Begin with {@link DigestCli}.
 */
@NullMarked
package io.github.spamdigest.app.cli;

import org.jspecify.annotations.NullMarked;
