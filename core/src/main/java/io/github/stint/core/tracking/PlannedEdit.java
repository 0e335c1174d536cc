package io.github.stint.core.tracking;

import io.github.stint.core.lookup.FoundEntry;

/**
 * An edit of one of several entries.
 *
 * @param found the entry
 * @param edit what changes
 */
public record PlannedEdit(FoundEntry found, EntryEdit edit) {}
