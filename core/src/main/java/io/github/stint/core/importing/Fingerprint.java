package io.github.stint.core.importing;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.text.UniqueNames;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What two entries of one user have in common if they count as the same. The service may change white space in a description, and the
 * order of tags, so that neither distinguishes.
 */
record Fingerprint(
        TimeInterval interval,
        String description,
        Optional<ProjectId> project,
        Optional<TaskId> task,
        Set<TagId> tags) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    static Fingerprint of(NewTimeEntry entry) {
        return of(entry.interval(), entry.description(), entry.projectId(), entry.taskId(), entry.tagIds());
    }

    static Fingerprint of(TimeEntry entry) {
        return of(entry.interval(), entry.description(), entry.projectId(), entry.taskId(), entry.tagIds());
    }

    private static Fingerprint of(
            TimeInterval interval,
            String description,
            Optional<ProjectId> project,
            Optional<TaskId> task,
            List<TagId> tags) {
        String oneSpace = WHITE_SPACE.matcher(description).replaceAll(" ").strip();
        return new Fingerprint(interval, UniqueNames.canonical(oneSpace), project, task, Set.copyOf(tags));
    }
}
