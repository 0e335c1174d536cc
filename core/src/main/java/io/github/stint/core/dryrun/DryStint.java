package io.github.stint.core.dryrun;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.workspace.Workspaces;

/** Ports that simulate writes. */
final class DryStint extends ForwardingStint {

    private final Overlay overlay;

    DryStint(Stint stint, Overlay overlay) {
        super(stint);
        this.overlay = overlay;
    }

    @Override
    public Connections connections() {
        return new DryConnections(decorated().connections(), overlay);
    }

    @Override
    public Workspaces workspaces() {
        return new DryWorkspaces(decorated().workspaces(), overlay);
    }

    @Override
    public Clients clients() {
        return new DryClients(decorated().clients(), overlay);
    }

    @Override
    public Projects projects() {
        return new DryProjects(decorated(), overlay);
    }

    @Override
    public Tasks tasks() {
        return new DryTasks(decorated(), overlay);
    }

    @Override
    public Tags tags() {
        return new DryTags(decorated().tags(), overlay);
    }

    @Override
    public TimeEntries timeEntries() {
        return new DryTimeEntries(decorated(), overlay);
    }
}
