package io.github.spamdigest.testing;

import java.util.List;

/**
 * Which tables and columns a workspace has, beside EmailEvents and the tables of which it has rows. Immutable.
 *
 * @param tables tables that are there, whether with a row or not
 * @param without columns that EmailEvents lacks
 */
public record WorkspaceShape(List<String> tables, List<String> without) {

    /** No table without rows, and all columns. */
    public static final WorkspaceShape OF_ROWS = new WorkspaceShape(List.of(), List.of());

    /** Copies the lists. */
    public WorkspaceShape {
        tables = List.copyOf(tables);
        without = List.copyOf(without);
    }
}
