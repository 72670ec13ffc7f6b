/**
 * Folders: a digest and a memory come in and leave as files. Begin with {@link FolderSender} and {@link
 * FolderDigestMemory}.
 */
@NullMarked
package io.github.spamdigest.local.folder;

import org.jspecify.annotations.NullMarked;
