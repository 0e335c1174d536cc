package io.github.stint.core.settling;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two time entries have in common if they count as the same. The service may change white space in a description, and the order of
 * tags, so that neither distinguishes; nor does whether an entry is billable.
 *
 * @param user whose time it is
 * @param interval start and end, in whole seconds; a running timer has no end
 * @param description the description as {@link TextRules#canonicalDescription} returns it
 * @param project the project; empty for none
 * @param task the task; empty for none
 * @param tags the tags
 */
public record Fingerprint(
        UserId user,
        TimeInterval interval,
        String description,
        Optional<ProjectId> project,
        Optional<TaskId> task,
        Set<TagId> tags) {

    /** Copies the tags. */
    public Fingerprint {
        tags = Set.copyOf(tags);
    }

    /** Returns the fingerprint of an entry that is to be created for this user. */
    public static Fingerprint of(UserId user, NewTimeEntry entry) {
        return of(user, entry.interval(), entry.description(), entry.projectId(), entry.taskId(), entry.tagIds());
    }

    /** Returns the fingerprint of a stored entry. */
    public static Fingerprint of(TimeEntry entry) {
        return of(
                entry.userId(),
                entry.interval(),
                entry.description(),
                entry.projectId(),
                entry.taskId(),
                entry.tagIds());
    }

    private static Fingerprint of(
            UserId user,
            TimeInterval interval,
            String description,
            Optional<ProjectId> project,
            Optional<TaskId> task,
            List<TagId> tags) {
        return new Fingerprint(
                user, interval, TextRules.canonicalDescription(description), project, task, Set.copyOf(tags));
    }
}
