package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.core.lookup.TimeEntryLookup;
import io.github.stint.core.project.Project;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.tracking.EntryDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options for the project, the task, the tags and the billable flag of a time entry. */
public final class EntryOptions {

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            description = "Set the project: name, unique prefix, or ID; CLIENT/PROJECT if several have that name.")
    private @Nullable String project;

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            description = "Set the task, which must belong to the project.")
    private @Nullable String task;

    @Option(names = "--tag", paramLabel = "TAG", description = "Add a tag; repeat it for several tags.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--billable",
            negatable = true,
            description = "Set whether the entry is billable (default: as the project).")
    private @Nullable Boolean billable;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Whether none of the options is given. */
    public boolean isEmpty() {
        return project == null && task == null && tags.isEmpty() && billable == null;
    }

    /**
     * Finds what the options refer to.
     *
     * @param description the words of the description; may be empty
     * @throws UsageError if the description is a reference such as {@code @1}, unless {@code --} is before it
     */
    public EntryDetails details(Session session, List<String> description) {
        requireNoReference(description);
        EntryDetails.Builder details = EntryDetails.builder()
                .description(String.join(" ", description))
                .billable(Optional.ofNullable(billable));
        EntryReferences lookup = new EntryReferences(session);
        if (project != null) {
            Project found = lookup.project(project);
            details.project(found);
            if (task != null) {
                details.task(lookup.task(found.id(), task));
            }
        } else if (task != null) {
            throw TimeEntryRules.taskWithoutProject("find task");
        }
        return details.tags(lookup.tags(tags)).build();
    }

    private void requireNoReference(List<String> description) {
        if (description.size() == 1
                && TimeEntryLookup.isNumberedReference(description.get(0))
                && !optionsEndExplicitly()) {
            String reference = description.get(0);
            throw new UsageError(
                    "\"" + reference + "\" refers to a time entry, and is not a description",
                    "start a timer for the same work with stint continue " + reference
                            + ", or put -- before it to use it as the description");
        }
    }

    private boolean optionsEndExplicitly() {
        return command != null
                && command.commandLine().getParseResult().originalArgs().contains("--");
    }
}
