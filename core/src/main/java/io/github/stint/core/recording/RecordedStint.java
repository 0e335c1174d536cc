package io.github.stint.core.recording;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;

/** Ports that record what they write. */
record RecordedStint(Stint stint, ChangeRecorder recorder) implements Stint {

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
        return new RecordedClients(stint.clients(), recorder);
    }

    @Override
    public Projects projects() {
        return new RecordedProjects(stint.projects(), recorder);
    }

    @Override
    public Tasks tasks() {
        return new RecordedTasks(stint.tasks(), recorder);
    }

    @Override
    public Tags tags() {
        return new RecordedTags(stint.tags(), recorder);
    }

    @Override
    public TimeEntries timeEntries() {
        return new RecordedTimeEntries(stint.timeEntries(), recorder);
    }

    @Override
    public CreationCheck creationCheck() {
        return stint.creationCheck();
    }

    @Override
    public void close() {
        stint.close();
    }
}
