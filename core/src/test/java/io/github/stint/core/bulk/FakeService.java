package io.github.stint.core.bulk;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.Projects;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryRules;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ports that bulk calls, in memory. A test decides what happens before or after a call of a method. Thread-safe. */
final class FakeService {

    private final Map<TimeEntryId, TimeEntry> stored = new LinkedHashMap<>();
    private final Map<ProjectId, Project> projects = new HashMap<>();
    private final Map<String, Queue<Runnable>> before = new HashMap<>();
    private final Map<String, Queue<Runnable>> after = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private int ids;

    static Runnable failing(StintException failure) {
        return () -> {
            throw failure;
        };
    }

    static OutcomeUnknown lost() {
        return new OutcomeUnknown("write", "no response", "look for it");
    }

    static Unavailable away() {
        return new Unavailable("write", "the service is away", "try again");
    }

    /** Runs the action before the effect of the next such call that has none yet. */
    synchronized FakeService before(String method, Runnable action) {
        before.computeIfAbsent(method, key -> new ArrayDeque<>()).add(action);
        return this;
    }

    /** Runs the action after the effect of the next such call that has none yet. */
    synchronized FakeService after(String method, Runnable action) {
        after.computeIfAbsent(method, key -> new ArrayDeque<>()).add(action);
        return this;
    }

    /** As {@link #before}, for the next such calls. */
    FakeService before(String method, int calls, Runnable action) {
        for (int call = 0; call < calls; call++) {
            before(method, action);
        }
        return this;
    }

    /** Forgets the actions that have not run. */
    synchronized void forget() {
        before.clear();
        after.clear();
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized long count(String method) {
        return calls.stream().filter(method::equals).count();
    }

    synchronized void add(Project project) {
        projects.put(project.id(), project);
    }

    synchronized TimeEntry create(NewTimeEntry entry) {
        TimeEntry created = TimeEntry.builder()
                .id(new TimeEntryId("e" + ++ids))
                .workspaceId(Samples.WORKSPACE)
                .userId(Samples.USER)
                .interval(entry.interval())
                .description(entry.description())
                .projectId(entry.projectId())
                .taskId(entry.taskId())
                .tagIds(entry.tagIds())
                .billable(TimeEntryRules.billable(entry.billable(), Optional.empty()))
                .build();
        stored.put(created.id(), created);
        return created;
    }

    synchronized TimeEntry put(TimeEntry entry) {
        stored.put(entry.id(), entry);
        return entry;
    }

    synchronized void remove(TimeEntryId id) {
        stored.remove(id);
    }

    synchronized List<TimeEntry> stored() {
        return List.copyOf(stored.values());
    }

    synchronized Optional<TimeEntry> find(TimeEntryId id) {
        return Optional.ofNullable(stored.get(id));
    }

    private synchronized List<TimeEntry> matching(TimeEntryQuery query) {
        return stored.values().stream().filter(query::matches).toList();
    }

    private synchronized TimeEntry update(TimeEntryId id, TimeEntryChange change) {
        return put(change.applyTo(existing(id)));
    }

    private synchronized TimeEntryId delete(TimeEntryId id) {
        stored.remove(existing(id).id());
        return id;
    }

    private TimeEntry existing(TimeEntryId id) {
        return find(id).orElseThrow(() -> new NotFound("write", EntityKind.TIME_ENTRY, id.value()));
    }

    private Project project(ProjectId id) {
        return Optional.ofNullable(projects.get(id))
                .orElseThrow(() -> new NotFound("show project", EntityKind.PROJECT, id.value()));
    }

    Stint stint() {
        return proxy(Stint.class, (method, arguments) -> switch (method) {
            case "timeEntries" -> entries();
            case "creationCheck" -> CreationCheck.unknown();
            case "projects" -> proxy(Projects.class, (name, of) -> call("project", () -> project((ProjectId) of[1])));
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private TimeEntries entries() {
        return proxy(TimeEntries.class, (method, of) -> switch (method) {
            case "allStrict" -> call("list", () -> matching((TimeEntryQuery) of[2])).stream();
            case "find" -> call("find", () -> find((TimeEntryId) of[1]));
            case "createFor" -> call("create", () -> create((NewTimeEntry) of[2]));
            case "update" -> call("update", () -> update((TimeEntryId) of[1], (TimeEntryChange) of[2]));
            case "delete" -> call("delete", () -> delete((TimeEntryId) of[1]));
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private <T> T call(String method, Supplier<T> effect) {
        next(before, method).ifPresent(Runnable::run);
        T result = effect.get();
        next(after, method).ifPresent(Runnable::run);
        return result;
    }

    private synchronized Optional<Runnable> next(Map<String, Queue<Runnable>> actions, String method) {
        if (actions == before) {
            calls.add(method);
        }
        return Optional.ofNullable(
                actions.getOrDefault(method, new ArrayDeque<>()).poll());
    }

    private interface Method {
        Object call(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Method calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method.getName(), orNone(arguments))));
    }

    private static Object[] orNone(Object @Nullable [] arguments) {
        return arguments == null ? new Object[0] : arguments;
    }
}
