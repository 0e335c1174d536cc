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
 * Everything that an adapter offers. Which adapter it is makes no difference to whoever holds one; it is safe for use by
 * several threads.
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

    /** Lets go of what the adapter holds; repeating it is safe, and no port may be used afterwards. */
    @Override
    void close();
}
