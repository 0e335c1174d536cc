package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.StintException;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random operations on an adapter in memory and on one that archives nearly everything, which is opened again and again, have the same
 * results, and random lists are the same. {@code -Dstint.operations=20000} runs more of them.
 */
class SameAsInMemoryTest {

    private static final WorkspaceId WORKSPACE = OfflineFixture.WORKSPACE;
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int OPERATIONS = Integer.getInteger("stint.operations", 250);
    private static final int SECONDS = 400;

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private final Supplier<String> offlineIds = ids();
    private final Stint memory = inMemory();
    private Stint offline = memory;
    private final List<TimeEntryId> known = new ArrayList<>();
    private int names;

    private static Supplier<String> ids() {
        AtomicLong last = new AtomicLong();
        return () -> "%024x".formatted(last.incrementAndGet());
    }

    private static Stint inMemory() {
        return InMemoryStint.builder(OfflineFixture.CLOCK)
                .ids(ids()::get)
                .workspace(
                        Workspace.builder().id(WORKSPACE).name("Office").build(),
                        OfflineFixture.USER,
                        OfflineFixture.COLLEAGUE)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void has_the_same_results_and_lists(int seed) {
        random.setSeed(seed);
        ArchivingLimits limits = new ArchivingLimits(1 + seed * 2, seed);
        offline = open(limits);
        for (int operation = 0; operation < OPERATIONS; operation++) {
            if (random.nextInt(12) == 0) {
                offline.close();
                offline = open(limits);
            }
            change();
            compareLists();
        }
        offline.close();
    }

    private Stint open(ArchivingLimits limits) {
        return OfflineFixture.seed().ids(offlineIds).limits(limits).open(folder.resolve("data"));
    }

    private void change() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> create(random.nextInt(8) == 0);
            case 5, 6 -> {
                TimeEntryId id = anyEntry();
                TimeEntryChange change = change(id);
                both(stint -> stint.timeEntries().update(WORKSPACE, id, change));
            }
            case 7, 8 -> {
                TimeEntryId id = anyEntry();
                both(stint -> {
                    stint.timeEntries().delete(WORKSPACE, id);
                    return id;
                });
            }
            case 9 -> {
                UserId user = anyUser();
                Instant end = NINE.plusSeconds(random.nextInt(2 * SECONDS));
                both(stint -> stint.timeEntries().stop(WORKSPACE, user, end));
            }
            case 10 -> {
                String name = unique();
                both(stint -> stint.projects().create(WORKSPACE, NewProject.named(name)));
                any(projects())
                        .ifPresent(project ->
                                both(stint -> stint.tasks().create(WORKSPACE, project.id(), NewTask.named(name))));
            }
            case 11 -> {
                String name = unique();
                both(stint -> stint.tags().create(WORKSPACE, new NewTag(name)));
            }
            case 12 -> deleteAProject();
            default -> deleteATaskOrATag();
        }
    }

    private void create(boolean running) {
        UserId user = anyUser();
        Instant start = NINE.plusSeconds(random.nextInt(SECONDS));
        Optional<Project> project = any(projects());
        Optional<Task> task = project.flatMap(of -> any(tasks(of.id())));
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(
                        running
                                ? TimeInterval.startingAt(start)
                                : TimeInterval.of(start, start.plusSeconds(random.nextInt(100))))
                .description(random.nextBoolean() ? "Überprüfung" : "mail 😀")
                .projectId(project.map(Project::id))
                .taskId(task.map(Task::id))
                .tagIds(anyTags())
                .billable(random.nextBoolean())
                .customFields(
                        random.nextInt(4) == 0
                                ? Map.of(
                                        new CustomFieldId("number"),
                                        new CustomFieldValue.Numeric(new BigDecimal("1.50")),
                                        new CustomFieldId("list"),
                                        new CustomFieldValue.Choices(List.of("a", "b")))
                                : Map.of())
                .build();
        both(stint -> {
            TimeEntry created = stint.timeEntries().createFor(WORKSPACE, user, entry);
            known.add(created.id());
            return created;
        });
    }

    private TimeEntryChange change(TimeEntryId id) {
        TimeEntryChange.Builder change = TimeEntryChange.builder();
        if (random.nextBoolean()) {
            change.description("changed " + id);
        }
        if (random.nextBoolean()) {
            Instant start = NINE.plusSeconds(random.nextInt(SECONDS));
            change.start(start).end(FieldChange.set(start.plusSeconds(random.nextInt(100))));
        } else if (random.nextInt(6) == 0) {
            change.end(FieldChange.clear());
        }
        if (random.nextBoolean()) {
            change.projectId(FieldChange.clear()).taskId(FieldChange.clear());
        }
        return change.build();
    }

    private void deleteAProject() {
        any(projects())
                .ifPresent(project -> both(stint -> {
                    stint.projects().archive(WORKSPACE, project.id());
                    stint.projects().delete(WORKSPACE, project.id());
                    return project;
                }));
    }

    private void deleteATaskOrATag() {
        any(projects())
                .flatMap(project -> any(tasks(project.id())))
                .ifPresent(task -> both(stint -> {
                    stint.tasks().complete(WORKSPACE, task.projectId(), task.id());
                    stint.tasks().delete(WORKSPACE, task.projectId(), task.id());
                    return task;
                }));
        any(tags())
                .ifPresent(tag -> both(stint -> {
                    stint.tags().delete(WORKSPACE, tag.id());
                    return tag;
                }));
    }

    /** Both have the same result, or fail with the same error. */
    private void both(Function<Stint, Object> operation) {
        assertThat(result(offline, operation)).isEqualTo(result(memory, operation));
    }

    private static Object result(Stint stint, Function<Stint, Object> operation) {
        try {
            return operation.apply(stint);
        } catch (StintException failure) {
            return failure.code() + ": " + failure.getMessage();
        }
    }

    private void compareLists() {
        UserId user = anyUser();
        TimeEntryQuery query = query();
        PageRequest page = new PageRequest(1 + random.nextInt(4), 1 + random.nextInt(20));
        both(stint -> stint.timeEntries().list(WORKSPACE, user, query, page));
        both(stint -> stint.timeEntries()
                .all(WORKSPACE, user, query, 1 + (int) page.offset() % 7)
                .toList());
        both(stint -> stint.timeEntries().inProgress(WORKSPACE, PageRequest.first()));
        TimeEntryId id = anyEntry();
        both(stint -> stint.timeEntries().find(WORKSPACE, id));
    }

    private TimeEntryQuery query() {
        TimeEntryQuery.Builder query = TimeEntryQuery.builder();
        if (random.nextBoolean()) {
            query.startingFrom(NINE.plusMillis(random.nextInt(SECONDS * 1000)));
        }
        if (random.nextInt(3) == 0) {
            query.reaching(NINE.plusMillis(random.nextInt(SECONDS * 1000)));
        }
        if (random.nextBoolean()) {
            query.startingBefore(NINE.plusMillis(random.nextInt(SECONDS * 1000)));
        }
        if (random.nextInt(4) == 0) {
            query.description(random.nextBoolean() ? "ÜBER" : "mail");
        }
        if (random.nextInt(4) == 0) {
            query.projectId(any(projects()).map(Project::id).orElse(new ProjectId("p-gone")));
        }
        if (random.nextInt(6) == 0) {
            query.taskId(new TaskId("t-gone"));
        }
        if (random.nextInt(4) == 0) {
            query.tagIds(anyTags());
        }
        if (random.nextInt(6) == 0) {
            query.hasProject(random.nextBoolean());
        }
        if (random.nextInt(6) == 0) {
            query.hasTask(random.nextBoolean());
        }
        if (random.nextInt(8) == 0) {
            query.running(random.nextBoolean());
        }
        return query.build();
    }

    private List<Project> projects() {
        return memory.projects().all(WORKSPACE, ProjectQuery.all()).toList();
    }

    private List<Task> tasks(ProjectId project) {
        return memory.tasks().all(WORKSPACE, project, TaskQuery.all()).toList();
    }

    private List<Tag> tags() {
        return memory.tags().all(WORKSPACE, TagQuery.all()).toList();
    }

    private List<TagId> anyTags() {
        return tags().stream()
                .map(Tag::id)
                .filter(tag -> random.nextInt(3) == 0)
                .toList();
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() || random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(list.get(random.nextInt(list.size())));
    }

    private UserId anyUser() {
        return random.nextInt(4) == 0 ? OfflineFixture.COLLEAGUE.id() : OfflineFixture.USER.id();
    }

    private TimeEntryId anyEntry() {
        return known.isEmpty() || random.nextInt(20) == 0
                ? new TimeEntryId("unknown")
                : known.get(random.nextInt(known.size()));
    }

    private String unique() {
        names++;
        return "name " + names;
    }
}
