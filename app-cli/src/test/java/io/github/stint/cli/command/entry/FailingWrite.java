package io.github.stint.cli.command.entry;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** An adapter in which one of the writes of time entries fails. */
final class FailingWrite implements Stint {

    private final Stint stint;
    private final String method;
    private final int failing;
    private final StintException reason;
    private final AtomicInteger writes = new AtomicInteger();

    /**
     * Fails at one write.
     *
     * @param method the name of the method, such as {@code delete}
     * @param failing the number of that write, from 1
     */
    FailingWrite(Stint stint, String method, int failing, StintException reason) {
        this.stint = stint;
        this.method = method;
        this.failing = failing;
        this.reason = reason;
    }

    @Override
    public TimeEntries timeEntries() {
        TimeEntries entries = stint.timeEntries();
        return (TimeEntries) Proxy.newProxyInstance(
                TimeEntries.class.getClassLoader(), new Class<?>[] {TimeEntries.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && writes.incrementAndGet() == failing) {
                        throw reason;
                    }
                    return called.invoke(entries, arguments);
                });
    }

    @Override
    public Connections connections() {
        return stint.connections();
    }

    @Override
    public Users users() {
        return stint.users();
    }

    @Override
    public Workspaces workspaces() {
        return stint.workspaces();
    }

    @Override
    public Clients clients() {
        return stint.clients();
    }

    @Override
    public Projects projects() {
        return stint.projects();
    }

    @Override
    public Tasks tasks() {
        return stint.tasks();
    }

    @Override
    public Tags tags() {
        return stint.tags();
    }

    @Override
    public void close() {
        stint.close();
    }
}
