package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeOptions;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryReferences;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.tracking.EntryEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a time entry. */
@Command(name = "edit", description = "Change what is named here of an entry, and leave everything else.")
final class EntryEditCommand extends SessionCommand {

    @Parameters(
            paramLabel = "REF",
            description = "@ for the running one, @1 for the last finished one, or an id or its ending.")
    private String reference = "";

    @Option(
            names = {"-d", "--description"},
            paramLabel = "TEXT",
            description = "The new description; \"\" removes it.")
    private @Nullable String description;

    @Option(names = "--start", paramLabel = "TIME", description = "The new start.")
    private @Nullable String start;

    @Option(names = "--end", paramLabel = "TIME", description = "The new end; it also stops a running timer.")
    private @Nullable String end;

    @Option(names = "--billable", negatable = true, description = "Whether it is to be paid for.")
    private @Nullable Boolean billable;

    @ArgGroup
    private @Nullable ProjectChoice project;

    @ArgGroup
    private @Nullable TaskChoice task;

    @ArgGroup
    private @Nullable TagChoice tags;

    EntryEditCommand(Context context) {
        super(context);
    }

    /** The project from now on. */
    static final class ProjectChoice {

        @Option(
                names = {"-p", "--project"},
                paramLabel = "PROJECT",
                description = "The new project.")
        private @Nullable String name;

        @Option(names = "--no-project", description = "No project, and so no task.")
        private boolean none;

        FieldChange<Project> change(Session session) {
            if (none || name == null) {
                return FieldChange.clear();
            }
            return FieldChange.set(new EntryReferences(session).project(name));
        }
    }

    /** The task from now on. */
    static final class TaskChoice {

        @Option(
                names = {"-t", "--task"},
                paramLabel = "TASK",
                description = "The new task, of the project that the entry then has.")
        private @Nullable String name;

        @Option(names = "--no-task", description = "No task.")
        private boolean none;

        FieldChange<Task> change(Session session, Optional<ProjectId> project) {
            if (none || name == null) {
                return FieldChange.clear();
            }
            ProjectId of = project.orElseThrow(() -> TimeEntryRules.taskWithoutProject("find task"));
            return FieldChange.set(new EntryReferences(session).task(of, name));
        }
    }

    /** The tags from now on. */
    static final class TagChoice {

        @Option(
                names = "--tag",
                paramLabel = "TAG",
                description = "The new tags, in place of the old; repeat it for several.")
        private List<String> names = new ArrayList<>();

        @Option(names = "--clear-tags", description = "No tags.")
        private boolean none;

        List<Tag> find(Session session) {
            if (none) {
                return List.of();
            }
            return new EntryReferences(session).tags(names);
        }
    }

    @Override
    protected void run(Session session) {
        TimeEntry entry = session.entries().entry(reference);
        EntryEdit wanted = edit(session, entry);
        ChangeOptions.requireSome(wanted, EntryEdit.builder().build());
        TimeEntry changed = session.changed(session.tracker().edit(entry, wanted));
        if (wanted.project() instanceof FieldChange.Clear<Project>
                && wanted.task().leaves()) {
            session.names().task(entry).ifPresent(name -> session.note("the task " + name + " went with its project"));
        }
        if (!changed.interval().equals(entry.interval())) {
            session.noteWhatIsOdd(changed);
        }
        EntryView view = session.entryView();
        session.output()
                .changed(
                        view,
                        changed,
                        "Updated " + view.subject(changed) + ", " + view.time(changed) + " (" + session.zone() + ")");
    }

    private EntryEdit edit(Session session, TimeEntry entry) {
        FieldChange<Project> projectChange = project == null ? FieldChange.leave() : project.change(session);
        Optional<ProjectId> projectAfter = projectChange.map(Project::id).applyTo(entry::projectId);
        FieldChange<Task> taskChange = task == null ? FieldChange.leave() : task.change(session, projectAfter);
        return EntryEdit.builder()
                .description(Optional.ofNullable(description))
                .start(Optional.ofNullable(start).map(session.instants()::parse))
                .end(
                        end == null
                                ? FieldChange.leave()
                                : FieldChange.set(session.instants().parse(end)))
                .billable(Optional.ofNullable(billable))
                .project(projectChange)
                .task(taskChange)
                .tags(Optional.ofNullable(tags).map(chosen -> chosen.find(session)))
                .build();
    }
}
