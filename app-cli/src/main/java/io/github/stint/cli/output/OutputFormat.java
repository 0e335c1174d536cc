package io.github.stint.cli.output;

/** The formats of results. */
public enum OutputFormat {
    /** Tables and sentences for people. */
    TABLE,
    /** One JSON object or one array. */
    JSON,
    /** One JSON object per line. */
    NDJSON,
    /** Comma-separated values with a header line. */
    CSV,
    /** One id per line. */
    IDS;

    /** Whether errors are written in JSON too. */
    public boolean isJson() {
        return this == JSON || this == NDJSON;
    }
}
