package io.github.stint.cli.output;

import java.util.Locale;

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
    IDS,
    /** A page for a browser and for printing; reports only. */
    HTML,
    /** A workbook for a spreadsheet; reports only. */
    XLSX,
    /** Events of a calendar; lists of time entries only. */
    ICS;

    /** The name as the user writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every command that prints a result has this format. */
    public boolean isGeneral() {
        return this != HTML && this != XLSX && this != ICS;
    }

    /** Whether errors are written in JSON too. */
    public boolean isJson() {
        return this == JSON || this == NDJSON;
    }
}
