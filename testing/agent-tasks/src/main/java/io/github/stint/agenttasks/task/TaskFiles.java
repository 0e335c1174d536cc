package io.github.stint.agenttasks.task;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tasks from the files of the module, one for each group. */
public final class TaskFiles {

    private TaskFiles() {}

    /** Returns all tasks, in the order of the groups and the files. */
    public static List<AgentTask> all() {
        return Stream.of(TaskGroup.values())
                .flatMap(group -> of(group).stream())
                .toList();
    }

    private static List<AgentTask> of(TaskGroup group) {
        String file = group.label() + ".json";
        JsonArray tasks = resource(file).getAsJsonArray();
        return tasks.asList().stream()
                .map(task -> JsonFields.read(file, task.getAsJsonObject(), fields -> AgentTask.of(group, fields)))
                .toList();
    }

    /** Returns a file of the tasks; throws {@link IllegalArgumentException} if there is no such file. */
    public static JsonElement resource(String name) {
        try (InputStream stream = TaskFiles.class.getResourceAsStream("/agent-tasks/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file agent-tasks/" + name);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                return JsonParser.parseReader(reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
