package io.github.stint.core.recording;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;

/** Ports that record what they write. */
final class RecordedStint extends ForwardingStint {

    private final ChangeRecorder recorder;

    RecordedStint(Stint stint, ChangeRecorder recorder) {
        super(stint);
        this.recorder = recorder;
    }

    @Override
    public Clients clients() {
        return new RecordedClients(decorated().clients(), recorder);
    }

    @Override
    public Projects projects() {
        return new RecordedProjects(decorated().projects(), recorder);
    }

    @Override
    public Tasks tasks() {
        return new RecordedTasks(decorated().tasks(), recorder);
    }

    @Override
    public Tags tags() {
        return new RecordedTags(decorated().tags(), recorder);
    }

    @Override
    public TimeEntries timeEntries() {
        return new RecordedTimeEntries(decorated().timeEntries(), recorder);
    }
}
