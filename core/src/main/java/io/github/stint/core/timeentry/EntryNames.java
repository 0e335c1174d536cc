package io.github.stint.core.timeentry;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.text.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The names of what a time entry refers to, as far as they are known. The entry holds the ids; a missing name only means that the
 * name was not read.
 */
@Value.Immutable
@ValueStyle
public interface EntryNames {

    /** The name of the project. */
    Optional<String> project();

    /** The id of the project's client, which the entry itself does not have. */
    Optional<ClientId> clientId();

    /** The name of the project's client. */
    Optional<String> client();

    /** The name of the task. */
    Optional<String> task();

    /** The names of tags by id. */
    Map<TagId, String> tags();

    /** Returns names of which none is known. */
    static EntryNames unknown() {
        return builder().build();
    }

    /** Returns the names that the project gives to its entries: its own, and its client's id and name. */
    static EntryNames of(Project project) {
        return builder()
                .project(project.name())
                .clientId(project.clientId())
                .client(project.clientName())
                .build();
    }

    /** Returns {@code Client/Project}, the name of a project without client alone, or empty if the name is not known. */
    default Optional<String> qualifiedProject() {
        return project()
                .map(name -> client().map(of -> QualifiedName.of(of, name)).orElse(name));
    }

    /** Returns those of these names that still apply to {@code after}, a later version of {@code before}. */
    default EntryNames afterChange(TimeEntry before, TimeEntry after) {
        boolean sameProject = before.projectId().equals(after.projectId());
        boolean sameTask = sameProject && before.taskId().equals(after.taskId());
        Map<TagId, String> kept = new LinkedHashMap<>(tags());
        kept.keySet().retainAll(after.tagIds());
        return builder()
                .project(project().filter(name -> sameProject))
                .clientId(clientId().filter(id -> sameProject))
                .client(client().filter(name -> sameProject))
                .task(task().filter(name -> sameTask))
                .tags(kept)
                .build();
    }

    /** Returns these names, completed by those of the other. A client is taken with its project only. */
    default EntryNames or(EntryNames other) {
        EntryNames withProject = project().isPresent() ? this : other;
        Map<TagId, String> both = new LinkedHashMap<>(other.tags());
        both.putAll(tags());
        return builder()
                .project(withProject.project())
                .clientId(withProject.clientId())
                .client(withProject.client())
                .task(task().or(other::task))
                .tags(both)
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds names. */
    final class Builder extends ImmutableEntryNames.Builder {
        Builder() {}
    }
}
