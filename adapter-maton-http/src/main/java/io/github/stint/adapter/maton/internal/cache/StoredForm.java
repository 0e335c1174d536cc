package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import java.util.Map;
import java.util.function.Function;

/**
 * How entities of one type are stored.
 *
 * @param type the record that is written as JSON
 * @param toStored makes a record of an entity
 * @param toEntity makes the entity of a record
 */
record StoredForm<T, R>(Class<R> type, Function<T, R> toStored, Function<R, T> toEntity) {

    /** Returns the form of each type that is cached, under that type. */
    static Map<Class<?>, StoredForm<?, ?>> all() {
        return Map.of(
                User.class, new StoredForm<>(StoredUser.class, StoredUser::of, StoredUser::toUser),
                Workspace.class,
                        new StoredForm<>(StoredWorkspace.class, StoredWorkspace::of, StoredWorkspace::toWorkspace),
                Client.class, new StoredForm<>(StoredClient.class, StoredClient::of, StoredClient::toClient),
                Project.class, new StoredForm<>(StoredProject.class, StoredProject::of, StoredProject::toProject),
                Task.class, new StoredForm<>(StoredTask.class, StoredTask::of, StoredTask::toTask),
                Tag.class, new StoredForm<>(StoredTag.class, StoredTag::of, StoredTag::toTag));
    }

    R store(T entity) {
        return toStored.apply(entity);
    }

    T restore(R stored) {
        return toEntity.apply(stored);
    }
}
