package io.github.stint.core;

import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;

/**
 * The entry point to an adapter, with one accessor for each port. All adapters behave alike. Safe for use by several threads.
 */
public interface Stint extends AutoCloseable {

    Connections connections();

    Users users();

    Workspaces workspaces();

    Clients clients();

    Projects projects();

    Tasks tasks();

    Tags tags();

    TimeEntries timeEntries();

    /** Releases the resources of the adapter. No port may be used afterwards. Repeating the call is safe. */
    @Override
    void close();
}
