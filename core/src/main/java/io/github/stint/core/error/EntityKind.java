package io.github.stint.core.error;

/** What an error is about. */
public enum EntityKind {
    CONNECTION("connection"),
    USER("user"),
    WORKSPACE("workspace"),
    CLIENT("client"),
    PROJECT("project"),
    TASK("task"),
    TAG("tag"),
    TIME_ENTRY("time entry");

    private final String word;

    EntityKind(String word) {
        this.word = word;
    }

    /** The word that a user says, such as {@code time entry}. */
    public String word() {
        return word;
    }

    /** The word as a part of a code, such as {@code time-entry}. */
    public String code() {
        return word.replace(' ', '-');
    }
}
