package io.github.stint.agenttasks.task;

import java.util.Locale;

/** The kinds of tasks, and how many of each there are. */
public enum TaskGroup {
    /** Starts, stops and logs time. */
    TIMER(20),
    /** Corrects what is stored. */
    CORRECTION(15),
    /** Reads, and changes nothing. */
    REPORT(15),
    /** Cannot be done as it is worded, so that it is right to change nothing. */
    REFUSAL(10);

    private final int size;

    TaskGroup(int size) {
        this.size = size;
    }

    /** Returns how many tasks it has. */
    public int size() {
        return size;
    }

    /** Returns its name, which is that of its file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
