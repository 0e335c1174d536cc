package io.github.stint.core.importing;

/**
 * Where a row is in the file that it was read from.
 *
 * @param line the line, counted from 1
 * @param column the number of the character in the line, counted from 1, or the name of a column
 */
public record RowPosition(int line, String column) {

    /** Returns the position of a character. */
    public static RowPosition of(int line, int column) {
        return new RowPosition(line, String.valueOf(column));
    }

    /** Returns it for people, such as {@code line 4, column 17}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
