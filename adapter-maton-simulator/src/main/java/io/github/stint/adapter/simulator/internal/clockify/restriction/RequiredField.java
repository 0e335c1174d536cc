package io.github.stint.adapter.simulator.internal.clockify.restriction;

/** A field without which no time is finished, if the settings of the workspace require it. A timer may run without it. */
public enum RequiredField {
    /** A project that is not archived. */
    PROJECT,
    /** A task that is not done. */
    TASK,
    /** At least one tag. */
    TAGS,
    /** A description that is not blank. */
    DESCRIPTION
}
