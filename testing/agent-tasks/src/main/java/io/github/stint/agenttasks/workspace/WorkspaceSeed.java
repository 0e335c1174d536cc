package io.github.stint.agenttasks.workspace;

import io.github.stint.agenttasks.task.JsonFields;
import io.github.stint.agenttasks.task.TaskFiles;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The data that a workspace begins with, from a file in {@code agent-tasks/seeds}.
 *
 * @param zone the zone of the account of the user
 * @param weekStart the first day of the week of the account
 * @param members the names of the members, of whom the first is the user
 * @param clients the names of the clients
 * @param projects the projects
 * @param tasks the tasks
 * @param tags the names of the tags
 * @param entries the entries
 */
public record WorkspaceSeed(
        ZoneId zone,
        DayOfWeek weekStart,
        List<String> members,
        List<String> clients,
        List<ProjectSeed> projects,
        List<TaskSeed> tasks,
        List<String> tags,
        List<EntryLine> entries) {

    /** Copies the lists. */
    public WorkspaceSeed {
        members = List.copyOf(members);
        clients = List.copyOf(clients);
        projects = List.copyOf(projects);
        tasks = List.copyOf(tasks);
        tags = List.copyOf(tags);
        entries = List.copyOf(entries);
    }

    /**
     * A project.
     *
     * @param name its name
     * @param client the name of its client; empty for none
     * @param billable whether it is billable
     * @param archived whether it is archived
     * @param note its note
     */
    public record ProjectSeed(String name, Optional<String> client, boolean billable, boolean archived, String note) {

        static ProjectSeed of(JsonFields fields) {
            return new ProjectSeed(
                    fields.text("name"),
                    fields.optionalText("client"),
                    fields.flag("billable", true),
                    fields.flag("archived", false),
                    fields.optionalText("note").orElse(""));
        }
    }

    /**
     * A task.
     *
     * @param name its name
     * @param project its project, with the client
     * @param done whether it is done
     */
    public record TaskSeed(String name, String project, boolean done) {

        static TaskSeed of(JsonFields fields) {
            return new TaskSeed(fields.text("name"), fields.text("project"), fields.flag("done", false));
        }
    }

    /** Reads the seed of that name; throws {@link IllegalArgumentException} if there is no such file. */
    public static WorkspaceSeed named(String name) {
        return JsonFields.read(
                name, TaskFiles.resource("seeds/" + name + ".json").getAsJsonObject(), WorkspaceSeed::of);
    }

    private static WorkspaceSeed of(JsonFields fields) {
        return new WorkspaceSeed(
                ZoneId.of(fields.text("zone")),
                DayOfWeek.valueOf(fields.text("weekStart")),
                fields.texts("members"),
                fields.texts("clients"),
                fields.list("projects", ProjectSeed::of),
                fields.list("tasks", TaskSeed::of),
                fields.texts("tags"),
                fields.texts("entries").stream().map(EntryLine::parse).toList());
    }
}
