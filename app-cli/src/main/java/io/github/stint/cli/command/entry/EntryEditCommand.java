package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.receipt.ChangeText;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.ChangeOptions;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryReferences;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.TimeWords;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.input.ClockReading;
import io.github.stint.core.input.InstantParser;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.tracking.EditedEntry;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.EntryEdits;
import io.github.stint.core.tracking.PlannedEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes time entries. */
@Command(name = "edit", description = "Change the given fields of time entries; all others stay the same.")
final class EntryEditCommand extends ChangeCommand {

    @Parameters(
            paramLabel = "REF",
            arity = "1..*",
            description =
                    "@ (the running entry), @1 (the one that ended last), an ID, or its last characters (4 or more).")
    private List<String> references = new ArrayList<>();

    @Option(
            names = {"-d", "--description"},
            paramLabel = "TEXT",
            description = "Set the description; \"\" clears it.")
    private @Nullable String description;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            preprocessor = TimeWords.class,
            description = "Set the start; without a day, it is on the day of the entry.")
    private @Nullable String start;

    @Option(
            names = "--end",
            paramLabel = "TIME",
            preprocessor = TimeWords.class,
            description = "Set the end; without a day, it is on the day of the entry. This stops a running timer.")
    private @Nullable String end;

    @Option(names = "--billable", negatable = true, description = "Set whether the entry is billable.")
    private @Nullable Boolean billable;

    @ArgGroup
    private @Nullable ProjectChoice project;

    @ArgGroup
    private @Nullable TaskChoice task;

    @ArgGroup
    private @Nullable TagChoice tags;

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    EntryEditCommand(Context context) {
        super(context);
    }

    static final class ProjectChoice {

        @Option(
                names = {"-p", "--project"},
                paramLabel = "PROJECT",
                description = "Move the entry to this project.")
        private @Nullable String name;

        @Option(names = "--no-project", description = "Remove the project and its task.")
        private boolean none;

        FieldChange<Project> change(Session session) {
            if (none || name == null) {
                return FieldChange.clear();
            }
            return FieldChange.set(new EntryReferences(session).project(name));
        }
    }

    static final class TaskChoice {

        @Option(
                names = {"-t", "--task"},
                paramLabel = "TASK",
                description = "Set the task, which must belong to the project of the edited entry.")
        private @Nullable String name;

        @Option(names = "--no-task", description = "Remove the task.")
        private boolean none;

        FieldChange<Task> change(Session session, Optional<ProjectId> project) {
            if (none || name == null) {
                return FieldChange.clear();
            }
            ProjectId of = project.orElseThrow(() -> TimeEntryRules.taskWithoutProject("find task"));
            return FieldChange.set(new EntryReferences(session).task(of, name));
        }
    }

    static final class TagChoice {

        @Option(names = "--tag", paramLabel = "TAG", description = "Replace the tags; repeat it for several tags.")
        private List<String> names = new ArrayList<>();

        @Option(names = "--clear-tags", description = "Remove all tags.")
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
        List<FoundEntry> found = found(session);
        List<PlannedEdit> edits = planned(session, found);
        EntryEdits tracker = new EntryEdits(session.tracker(overlap.policy()));
        List<EditedEntry> edited = session.change(() -> tracker.edit(edits));
        Map<TimeEntryId, TimeEntry> before = found.stream()
                .map(FoundEntry::entry)
                .collect(Collectors.toMap(TimeEntry::id, entry -> entry, (first, same) -> first));
        for (int at = 0; at < edited.size(); at++) {
            addNotes(session, edits.get(at), edited.get(at));
        }
        EntryView view = session.entryView();
        session.output()
                .changedAll(
                        view,
                        edited.stream().map(EditedEntry::entry).toList(),
                        entry -> receipt(session, view, before.getOrDefault(entry.id(), entry), entry));
    }

    /** Each entry once, although two references may mean the same. */
    private List<FoundEntry> found(Session session) {
        Map<TimeEntryId, FoundEntry> found = new LinkedHashMap<>();
        references.stream()
                .distinct()
                .map(session.entries()::find)
                .forEach(each -> found.putIfAbsent(each.entry().id(), each));
        return List.copyOf(found.values());
    }

    private static String receipt(Session session, EntryView view, TimeEntry before, TimeEntry after) {
        String changes = ChangeText.of(view.texts(before), view.texts(after));
        return "Updated " + view.subject(after) + ", " + view.time(after) + " (" + session.zone() + "): "
                + (changes.isEmpty() ? "no change" : changes);
    }

    private void addNotes(Session session, PlannedEdit planned, EditedEntry edited) {
        TimeEntry entry = planned.found().entry();
        TimeEntry changed = edited.entry();
        EntryEdit edit = planned.edit();
        if (edit.project() instanceof FieldChange.Clear<Project> && edit.task().leaves()) {
            session.names()
                    .task(entry)
                    .ifPresent(name -> session.note("the task " + name + " was removed with its project"));
        }
        if (edited.stoppedElsewhere()) {
            session.note("the timer was stopped elsewhere before the change was stored, and remains stopped");
        }
        if (!changed.interval().equals(entry.interval())) {
            session.warnAboutUnusualTimes(changed);
            session.warnAboutOverlaps(edited.overlapping());
        }
        if (billable == null && edited.differsFromNewProject()) {
            session.note(
                    changed.billable()
                            ? "the entry is billable, but its new project is not; change that with --no-billable"
                            : "the entry is not billable, but its new project is; change that with --billable");
        }
    }

    /** The edit of each entry. What all have in common is found once. */
    private List<PlannedEdit> planned(Session session, List<FoundEntry> found) {
        FieldChange<Project> projectChange = project == null ? FieldChange.leave() : project.change(session);
        Optional<List<Tag>> newTags = Optional.ofNullable(tags).map(chosen -> chosen.find(session));
        Map<Optional<ProjectId>, FieldChange<Task>> tasks = new HashMap<>();
        return found.stream()
                .map(each -> {
                    TimeEntry entry = each.entry();
                    Optional<ProjectId> after = projectChange.map(Project::id).applyTo(entry::projectId);
                    FieldChange<Task> taskChange = tasks.computeIfAbsent(
                            after, of -> task == null ? FieldChange.leave() : task.change(session, of));
                    EntryEdit edit = edit(session, entry.interval())
                            .project(projectChange)
                            .task(taskChange)
                            .tags(newTags)
                            .build();
                    ChangeOptions.requireChange(edit, EntryEdit.builder().build());
                    return new PlannedEdit(each, edit);
                })
                .toList();
    }

    private EntryEdit.Builder edit(Session session, TimeInterval before) {
        InstantParser instants = session.instants();
        Optional<Instant> newStart =
                Optional.ofNullable(start).map(text -> instants.parse(text, ClockReading.startOf(before)));
        Optional<Instant> newEnd = Optional.ofNullable(end)
                .map(text -> instants.parse(text, ClockReading.endOf(before, newStart.orElse(before.start()))));
        return EntryEdit.builder()
                .description(Optional.ofNullable(description))
                .start(newStart)
                .end(newEnd.map(FieldChange::set).orElseGet(FieldChange::leave))
                .billable(Optional.ofNullable(billable));
    }
}
