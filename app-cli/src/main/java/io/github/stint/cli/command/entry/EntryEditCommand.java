package io.github.stint.cli.command.entry;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeOptions;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryReferences;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
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

        FieldChange<ProjectId> change(Session session) {
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

        FieldChange<TaskId> change(Session session, Optional<ProjectId> project) {
            if (none || name == null) {
                return FieldChange.clear();
            }
            ProjectId of =
                    project.orElseThrow(() -> new UsageError("a task is found in its project only", "add -p PROJECT"));
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

        List<TagId> ids(Session session) {
            if (none) {
                return List.of();
            }
            return new EntryReferences(session).tags(names);
        }
    }

    @Override
    protected void run(Session session) {
        TimeEntry entry = session.entries().entry(reference);
        TimeEntryChange wanted = change(session, entry);
        ChangeOptions.requireSome(wanted, TimeEntryChange.builder().build());
        if (wanted.projectId() instanceof FieldChange.Clear<ProjectId>
                && wanted.taskId().leaves()) {
            session.names().task(entry).ifPresent(name -> session.note("the task " + name + " went with its project"));
        }
        TimeEntry changed =
                session.changed(session.stint().timeEntries().update(session.workspace(), entry.id(), wanted));
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

    private TimeEntryChange change(Session session, TimeEntry entry) {
        FieldChange<ProjectId> projectChange = project == null ? FieldChange.leave() : project.change(session);
        FieldChange<TaskId> taskChange =
                task == null ? FieldChange.leave() : task.change(session, projectChange.applyTo(entry::projectId));
        requireTaskToBelong(session, entry, projectChange, taskChange);
        return TimeEntryChange.builder()
                .description(Optional.ofNullable(description))
                .start(Optional.ofNullable(start).map(session.moments()::parse))
                .end(
                        end == null
                                ? FieldChange.leave()
                                : FieldChange.set(session.moments().parse(end)))
                .billable(Optional.ofNullable(billable))
                .projectId(projectChange)
                .taskId(taskChange)
                .tagIds(Optional.ofNullable(tags).map(chosen -> chosen.ids(session)))
                .build();
    }

    /** A task cannot follow its entry into another project, and is not to be lost without a word. */
    private static void requireTaskToBelong(
            Session session, TimeEntry entry, FieldChange<ProjectId> project, FieldChange<TaskId> task) {
        boolean moves = project instanceof FieldChange.Set<ProjectId> to
                && entry.projectId().filter(to.value()::equals).isEmpty();
        if (moves && task.leaves() && entry.taskId().isPresent()) {
            throw new UsageError(
                    "the entry has the task " + session.names().task(entry).orElse("of its old project")
                            + ", which is not a part of the new project",
                    "add -t TASK for a task of the new project, or --no-task");
        }
    }
}
