package io.github.stint.core.bulk;

/**
 * How far a run is.
 *
 * @param finished how many rows have a receipt, those of earlier runs included
 * @param total how many rows the list has
 */
public record BulkProgress(int finished, int total) {}
