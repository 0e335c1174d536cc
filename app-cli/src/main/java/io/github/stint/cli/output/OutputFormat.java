package io.github.stint.cli.output;

import java.util.Locale;
import java.util.Optional;

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

    /** Returns the format of that name, in any case; empty if no format has it. */
    public static Optional<OutputFormat> named(String name) {
        for (OutputFormat format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

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
