package io.github.stint.core.timesheet;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.project.Project;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.tracking.EntryDetails;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * {@link EntryDetails} whose project, task and tags are given by name, unique prefix or id, as {@link Lookup} accepts them. Building one
 * throws {@link InvalidValue} if the description is invalid, or if it has a task but no project.
 */
@Value.Immutable
@ValueStyle
public abstract class NamedDetails {

    NamedDetails() {}

    @Value.Default
    public String description() {
        return "";
    }

    /** The project; {@code Client/Project} selects one of several with the same name. */
    public abstract Optional<String> project();

    /** The task, which has to belong to the project. */
    public abstract Optional<String> task();

    /** The tags; one that is given twice counts once. */
    public abstract List<String> tags();

    /** Whether it is billable; empty follows the project, and without a project it is not. */
    public abstract Optional<Boolean> billable();

    /** Returns details with only a description. */
    public static NamedDetails describedAs(String description) {
        return builder().description(description).build();
    }

    /**
     * Finds the project, the task and the tags. Over HTTP it takes one request for each of the three that is given, and one
     * more for each further page of entities of the kind; fewer with a cache.
     *
     * @throws NotFound if nothing has one of the names
     * @throws Ambiguous if several match one of the names
     */
    public final EntryDetails find(Lookup lookup) {
        Optional<Project> project = project().map(lookup::project);
        return EntryDetails.builder()
                .description(description())
                .project(project)
                .task(project.flatMap(of -> task().map(name -> lookup.task(of.id(), name))))
                .tags(lookup.tags(tags()).stream().distinct().toList())
                .billable(billable())
                .build();
    }

    @Value.Check
    void check() {
        TextRules.requireDescription("create time entry", description());
        if (task().isPresent() && project().isEmpty()) {
            throw TimeEntryRules.taskWithoutProject("find task");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    public static final class Builder extends ImmutableNamedDetails.Builder {
        Builder() {}
    }
}
