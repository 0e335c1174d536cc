package io.github.stint.core.error;

/** The rules of the domain that a valid request can violate. */
public enum Rule {
    /** Only an archived project can be deleted. */
    PROJECT_NOT_ARCHIVED("project-not-archived"),
    /** Only an archived client can be deleted. */
    CLIENT_NOT_ARCHIVED("client-not-archived"),
    /** Only a task that is done can be deleted. */
    TASK_NOT_DONE("task-not-done"),
    /** The names of workspaces, clients and tags are unique, those of projects per client, and those of tasks per project. */
    NAME_TAKEN("name-taken"),
    /** A timer cannot be stopped, nor replaced, at an instant before its start. */
    TIMER_STARTED_LATER("timer-started-later"),
    /** The caller refuses entries that share time with others; the service does not. */
    OVERLAP("overlap"),
    /** An import stores no entry that shares time with a stored one, unless the caller permits it. */
    IMPORT_CONFLICT("import-conflict"),
    /** A change can be undone only while what it changed is as it left it. */
    CHANGED_SINCE("changed-since"),
    /** Some changes cannot be undone, such as the deletion of a project. */
    NOT_UNDOABLE("not-undoable"),
    /** A rule that only the service knows, such as a field that the workspace requires. */
    SERVICE_RULE("rejected-by-service");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /** Returns the stable code, which scripts may compare. */
    public String code() {
        return code;
    }
}
