package io.github.stint.core.importing;

/**
 * What an import did with one row of a file.
 *
 * @param row the row
 * @param result what happened
 */
public record ImportedRow(ImportRow row, ImportedEntry result) {}
