package io.github.stint.core.timeentry;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
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

    /** Returns those of these names that still apply to {@code after}, a later version of {@code before}. */
    default EntryNames afterChange(TimeEntry before, TimeEntry after) {
        boolean sameProject = before.projectId().equals(after.projectId());
        boolean sameTask = sameProject && before.taskId().equals(after.taskId());
        Map<TagId, String> kept = new LinkedHashMap<>(tags());
        kept.keySet().retainAll(after.tagIds());
        return builder()
                .project(project().filter(name -> sameProject))
                .client(client().filter(name -> sameProject))
                .task(task().filter(name -> sameTask))
                .tags(kept)
                .build();
    }

    /** Returns these names, completed by those of the other. */
    default EntryNames or(EntryNames other) {
        Map<TagId, String> both = new LinkedHashMap<>(other.tags());
        both.putAll(tags());
        return builder()
                .project(project().or(other::project))
                .client(client().or(other::client))
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
