package io.github.stint.contract;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** Creates entities for contract tests in the workspace of the fixture, each with a unique name. */
public final class ContractEntities {

    private final ContractFixture fixture;
    private final Stint stint;
    private final WorkspaceId workspace;

    ContractEntities(ContractFixture fixture) {
        this.fixture = fixture;
        this.stint = fixture.stint();
        this.workspace = fixture.workspace();
    }

    /** Creates a client with just a name. */
    public Client client() {
        return stint.clients().create(workspace, NewClient.named(fixture.unique("client")));
    }

    /** Creates a project without a client, with just a name. */
    public Project project() {
        return stint.projects().create(workspace, NewProject.named(fixture.unique("project")));
    }

    /** Creates a project without a client, billable or not. */
    public Project project(boolean billable) {
        NewProject project = NewProject.builder()
                .name(fixture.unique("project"))
                .billable(billable)
                .build();
        return stint.projects().create(workspace, project);
    }

    /** Creates a task of the project, with just a name. */
    public Task task(ProjectId project) {
        return stint.tasks().create(workspace, project, NewTask.named(fixture.unique("task")));
    }

    /** Creates a tag. */
    public Tag tag() {
        return stint.tags().create(workspace, new NewTag(fixture.unique("tag")));
    }

    /** Creates a finished entry of the current user, with just a description. */
    public TimeEntry entry(String description, TimeInterval interval) {
        NewTimeEntry entry = NewTimeEntry.builder()
                .description(description)
                .interval(interval)
                .build();
        return stint.timeEntries().create(workspace, entry);
    }

    /** Starts a timer of the current user, with just a description. */
    public TimeEntry timer(Instant start) {
        return entry(fixture.unique("timer"), TimeInterval.startingAt(start));
    }

    /** Creates a finished, billable entry of the current user with a project, its task and two tags. */
    public TimeEntry fullEntry(TimeInterval interval) {
        ProjectId project = project().id();
        NewTimeEntry entry = NewTimeEntry.builder()
                .description(fixture.unique("full"))
                .interval(interval)
                .projectId(project)
                .taskId(task(project).id())
                .addTagIds(tag().id(), tag().id())
                .billable(true)
                .build();
        return stint.timeEntries().create(workspace, entry);
    }

    /** Returns details that each refer to one unknown entity, with the kind of that entity. */
    public Map<EntryDetails, EntityKind> impossibleDetails() {
        Project project = project();
        Project unknownProject =
                Project.builder().from(project).id(UnknownIds.PROJECT).build();
        Task task = task(project.id());
        Task unknownTask = Task.builder().from(task).id(UnknownIds.TASK).build();
        Task ofAnother = Task.builder()
                .from(task(project().id()))
                .projectId(project.id())
                .build();
        Tag tag = tag();
        Tag unknownTag = new Tag(UnknownIds.TAG, workspace, tag.name(), false);
        EntryDetails bare = EntryDetails.describedAs(fixture.unique("lost"));
        EntryDetails onProject =
                EntryDetails.builder().from(bare).project(project).build();
        return Map.of(
                EntryDetails.builder().from(bare).project(unknownProject).build(), EntityKind.PROJECT,
                EntryDetails.builder().from(onProject).task(unknownTask).build(), EntityKind.TASK,
                EntryDetails.builder().from(onProject).task(ofAnother).build(), EntityKind.TASK,
                EntryDetails.builder().from(onProject).addTags(tag, unknownTag).build(), EntityKind.TAG);
    }

    /** Deletes entries, so that no timer keeps running and no entry affects another test. */
    public void discard(TimeEntry... entries) {
        for (TimeEntry entry : entries) {
            stint.timeEntries().delete(workspace, entry.id());
        }
    }

    /** Returns this time, such as {@code 09:00}, on 2 March 2026 in UTC. */
    public static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    /** Returns the interval between two times on 2 March 2026 in UTC. */
    public static TimeInterval between(String start, String end) {
        return TimeInterval.of(at(start), at(end));
    }
}
