package io.github.stint.cli.session;

import io.github.stint.core.project.Project;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.tracking.EntryDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an entry is about, as options. */
public final class EntryOptions {

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            description = "The project, by name or id; CLIENT/PROJECT chooses among several of that name.")
    private @Nullable String project;

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            description = "The task of that project.")
    private @Nullable String task;

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag; repeat it for several.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--billable",
            negatable = true,
            description = "Whether it is to be paid for; as the project says unless it is said here.")
    private @Nullable Boolean billable;

    public EntryDetails details(Session session, List<String> description) {
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
}
