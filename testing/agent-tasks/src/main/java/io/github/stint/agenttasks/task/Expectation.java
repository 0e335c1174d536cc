package io.github.stint.agenttasks.task;

import java.util.List;

/**
 * What has to be true after a task. Everything else in the workspace stays as it is.
 *
 * @param result what the agent has to report: {@link #DONE}, {@link #NOT_DONE}, or the value that was looked for
 * @param requests the most requests that the agent may send
 * @param removed the lines of the state that have to be gone
 * @param added the new lines
 * @param changed the lines that have to be different, of things that remain the same
 */
public record Expectation(
        String result, int requests, List<String> removed, List<String> added, List<ChangedLine> changed) {

    /** The result of a task that was carried out. */
    public static final String DONE = "done";

    /** The result of a task that was rightly not carried out. */
    public static final String NOT_DONE = "not done";

    /** Copies the lists. */
    public Expectation {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /** Returns whether nothing may change. */
    public boolean changesNothing() {
        return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    static Expectation of(JsonFields fields) {
        return new Expectation(
                fields.optionalText("result").orElse(DONE),
                fields.number("requests", 0),
                fields.texts("removed"),
                fields.texts("added"),
                fields.list("changed", ChangedLine::of));
    }
}
