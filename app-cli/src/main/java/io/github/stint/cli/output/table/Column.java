package io.github.stint.cli.output.table;

/**
 * A column of a table.
 *
 * @param isOptional whether the column is left out if the screen is too narrow for all
 */
public record Column(String heading, Kind kind, boolean isOptional) {

    /** How the cells of a column are printed. */
    public enum Kind {
        /** Names and descriptions, which may be shortened. */
        TEXT,
        /** Sentences, which continue on the next line. */
        PROSE,
        /** Ids, times and words, which are never shortened. */
        FIXED,
        /** Numbers and durations, which are never shortened and end in the same column. */
        NUMBER
    }

    /** A column of texts, which may be shortened. */
    public static Column text(String heading) {
        return new Column(heading, Kind.TEXT, false);
    }

    /** A column of sentences, which continue on the next line. */
    public static Column prose(String heading) {
        return new Column(heading, Kind.PROSE, false);
    }

    /** A column of ids, times or words, which are never shortened. */
    public static Column fixed(String heading) {
        return new Column(heading, Kind.FIXED, false);
    }

    /** A column of numbers or durations, which are never shortened. */
    public static Column number(String heading) {
        return new Column(heading, Kind.NUMBER, false);
    }

    /** The same column, which a narrow screen leaves out. */
    public Column optional() {
        return new Column(heading, kind, true);
    }

    /** Whether a narrow screen makes the column narrower. */
    boolean isFlexible() {
        return kind == Kind.TEXT || kind == Kind.PROSE;
    }
}
