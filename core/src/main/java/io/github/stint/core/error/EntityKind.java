package io.github.stint.core.error;

/** The kind of an entity, for error codes and messages. */
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

    /** Returns the name for users, such as {@code time entry}. */
    public String word() {
        return word;
    }

    /** Returns the name as a part of an error code, such as {@code time-entry}. */
    public String code() {
        return word.replace(' ', '-');
    }
}
