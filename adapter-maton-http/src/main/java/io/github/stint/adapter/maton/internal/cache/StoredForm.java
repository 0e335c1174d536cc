package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How entities of one type are stored. A value that is missing is written as null. */
interface StoredForm<T> {

    /** Writes the fields of an entity, in the same order as all versions of the program. */
    void write(T entity, JsonGenerator json);

    /** Creates an entity of what was written, or throws an exception if it is damaged. */
    T read(JsonFields fields);

    /** The form of a list. */
    @SuppressWarnings("unchecked") // The form of each type is that of its class.
    static <T> StoredForm<T> of(CacheKey<T> key) {
        return (StoredForm<T>) of(key.type());
    }

    private static StoredForm<?> of(Class<?> type) {
        // Creates only the form that is needed: each is a class to be loaded.
        if (type == User.class) {
            return new StoredUser();
        }
        if (type == Workspace.class) {
            return new StoredWorkspace();
        }
        if (type == Client.class) {
            return new StoredClient();
        }
        if (type == Project.class) {
            return new StoredProject();
        }
        if (type == Task.class) {
            return new StoredTask();
        }
        if (type == Tag.class) {
            return new StoredTag();
        }
        throw new IllegalArgumentException("a type without a stored form: " + type);
    }

    /** Writes a list of texts. */
    static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
