package io.github.stint.imports;

import io.github.stint.core.importing.RowPosition;

/**
 * Why a row cannot be read.
 *
 * @param position where it is in the file
 * @param message what is wrong
 * @param hint what to do
 */
public record ImportProblem(RowPosition position, String message, String hint) {

    /** Returns it for people, such as {@code line 3, column start: "soon" is not a time; write it like 2026-03-02 9:00}. */
    @Override
    public String toString() {
        return position + ": " + message + (hint.isEmpty() ? "" : "; " + hint);
    }
}
