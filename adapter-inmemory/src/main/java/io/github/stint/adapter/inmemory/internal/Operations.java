package io.github.stint.adapter.inmemory.internal;

import io.github.stint.core.error.StintException;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of all operations, as in {@link StintException#operation}. */
public final class Operations {

    private Operations() {}

    /** Returns the names of the operations that change nothing, and those that may, in alphabetical order. */
    public static SortedSet<String> all() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
                "archive client",
                "archive project",
                "archive tag",
                "authorize connection",
                "complete task",
                "create client",
                "create connection",
                "create project",
                "create tag",
                "create task",
                "create time entry",
                "create workspace",
                "delete client",
                "delete connection",
                "delete project",
                "delete tag",
                "delete task",
                "delete time entry",
                "list clients",
                "list connections",
                "list projects",
                "list running timers",
                "list tags",
                "list tasks",
                "list time entries",
                "list users",
                "list workspaces",
                "reopen task",
                "restore client",
                "restore project",
                "restore tag",
                "show client",
                "show connection",
                "show project",
                "show tag",
                "show task",
                "show time entry",
                "show user",
                "show workspace",
                "start timer",
                "stop timer",
                "update client",
                "update project",
                "update tag",
                "update task",
                "update time entry")));
    }

    /** Whether the operation may change something. */
    public static boolean isWrite(String operation) {
        return !operation.startsWith("list ") && !operation.startsWith("show ");
    }
}
