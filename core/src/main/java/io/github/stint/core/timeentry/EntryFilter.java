package io.github.stint.core.timeentry;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the entries of a list or a report are about; an empty field matches all. The service can apply a part of it, which {@link
 * #narrow} adds to a query; {@link #matches} checks the rest.
 */
@Value.Immutable
@ValueStyle
public interface EntryFilter {

    /** Matches entries of one of these projects. */
    Set<ProjectId> projectIds();

    /** Matches entries whose project belongs to one of these clients, according to {@link EntryNames#clientId}. */
    Set<ClientId> clientIds();

    /** Matches entries of this task. */
    Optional<TaskId> taskId();

    /** Matches entries with at least one of these tags. */
    Set<TagId> tagIds();

    /** Matches billable entries (true) or the others (false). */
    Optional<Boolean> billable();

    /** Matches descriptions that contain this text, ignoring case. */
    Optional<String> description();

    /**
     * Returns whether the entry matches. With {@link #clientIds}, an entry whose names were not read does not match; entries that are
     * listed for a user have their names.
     */
    default boolean matches(TimeEntry entry) {
        return (projectIds().isEmpty()
                        || entry.projectId().filter(projectIds()::contains).isPresent())
                && (clientIds().isEmpty()
                        || entry.names()
                                .clientId()
                                .filter(clientIds()::contains)
                                .isPresent())
                && taskId().map(id -> entry.taskId().filter(id::equals).isPresent())
                        .orElse(true)
                && (tagIds().isEmpty() || entry.tagIds().stream().anyMatch(tagIds()::contains))
                && billable().map(wanted -> wanted == entry.billable()).orElse(true)
                && description()
                        .map(part -> NameFilter.contains(entry.description(), part))
                        .orElse(true);
    }

    /** Returns the query with the part of this filter that it can express, so that fewer entries are read. */
    default TimeEntryQuery narrow(TimeEntryQuery query) {
        boolean needsProject = !projectIds().isEmpty() || !clientIds().isEmpty();
        TimeEntryQuery.Builder narrowed = TimeEntryQuery.builder().from(query).addAllTagIds(tagIds());
        taskId().ifPresent(narrowed::taskId);
        description().ifPresent(narrowed::description);
        if (projectIds().size() == 1) {
            narrowed.projectId(projectIds().iterator().next());
        } else if (needsProject) {
            narrowed.hasProject(true);
        }
        return narrowed.build();
    }

    /** Returns a filter that matches every entry. */
    static EntryFilter all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableEntryFilter.Builder {
        Builder() {}
    }
}
