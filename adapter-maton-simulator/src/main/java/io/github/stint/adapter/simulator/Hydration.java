package io.github.stint.adapter.simulator;

import io.github.stint.core.project.Project;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts whole things beside their ids, where a list or a single thing is asked for with {@code hydrated}. */
final class Hydration {

    private Hydration() {}

    static ExtendedDto of(Call call, Project project, ProjectDto dto) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put(
                "tasks",
                call.stint()
                        .tasks()
                        .all(call.workspace(), project.id(), TaskQuery.all())
                        .map(TaskDto::of)
                        .toList());
        more.put(
                "client",
                project.clientId()
                        .flatMap(id -> call.stint().clients().find(call.workspace(), id))
                        .map(ClientDto::of)
                        .orElse(null));
        more.put("customFields", List.of());
        more.put("expenses", List.of());
        return new ExtendedDto(dto, more);
    }

    static ExtendedDto of(Call call, TimeEntry entry) {
        UserId member = call.stint().users().current().id();
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("project", project(call, entry, member));
        more.put("task", task(call, entry));
        more.put("tags", tags(call, entry));
        more.put("user", user(call, entry));
        more.put("kiosk", null);
        return new ExtendedDto(TimeEntryDto.of(entry), more);
    }

    private static @Nullable ProjectDto project(Call call, TimeEntry entry, UserId member) {
        return entry.projectId()
                .flatMap(id -> call.stint().projects().find(call.workspace(), id))
                .map(project -> ProjectDto.of(project, member))
                .orElse(null);
    }

    private static @Nullable TaskDto task(Call call, TimeEntry entry) {
        return entry.projectId()
                .flatMap(project ->
                        entry.taskId().flatMap(task -> call.stint().tasks().find(call.workspace(), project, task)))
                .map(TaskDto::of)
                .orElse(null);
    }

    private static List<TagDto> tags(Call call, TimeEntry entry) {
        return entry.tagIds().stream()
                .flatMap(id -> call.stint().tags().find(call.workspace(), id).stream())
                .map(TagDto::of)
                .toList();
    }

    private static @Nullable UserDto user(Call call, TimeEntry entry) {
        return call.stint()
                .users()
                .all(call.workspace(), UserQuery.all())
                .filter(user -> Objects.equals(user.id(), entry.userId()))
                .map(user -> UserDto.of(user, List.of()))
                .findFirst()
                .orElse(null);
    }
}
