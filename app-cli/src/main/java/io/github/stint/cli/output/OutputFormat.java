package io.github.stint.cli.output;

/** The forms in which results are written. */
public enum OutputFormat {
    /** For a person. */
    TABLE,
    /** One JSON object or one array. */
    JSON,
    /** One JSON object a line. */
    NDJSON,
    /** Comma-separated values with a line of names first. */
    CSV,
    /** One id a line. */
    IDS;

    /** Whether errors are written in JSON too. */
    public boolean isJson() {
        return this == JSON || this == NDJSON;
    }
}
