package io.github.stint.agenttasks.task;

/**
 * What a line of the state has to become.
 *
 * @param from the line before
 * @param to the line afterwards
 */
public record ChangedLine(String from, String to) {

    static ChangedLine of(JsonFields fields) {
        return new ChangedLine(fields.text("from"), fields.text("to"));
    }
}
