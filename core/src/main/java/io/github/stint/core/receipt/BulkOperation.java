package io.github.stint.core.receipt;

/** What is done with each row of a list. */
public enum BulkOperation {
    CREATE("create time entries"),
    UPDATE("update time entries"),
    DELETE("delete time entries");

    private final String phrase;

    BulkOperation(String phrase) {
        this.phrase = phrase;
    }

    /** Returns the operation as errors name it, such as {@code create time entries}. */
    public String phrase() {
        return phrase;
    }
}
