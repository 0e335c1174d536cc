package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.EntryFilter;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select time entries, for lists and reports. */
public final class FilterOptions {

    private static final String ALL = "all";

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            description = "Include only entries of this project; repeat it to match any of several.")
    private List<String> projects = new ArrayList<>();

    @Option(
            names = {"-c", "--client"},
            paramLabel = "CLIENT",
            description = "Include only entries on projects of this client; repeat it to match any of several.")
    private List<String> clients = new ArrayList<>();

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            description = "Include only entries of this task of the project.")
    private @Nullable String task;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Include only entries with this tag; repeat it to match any of several.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--billable",
            negatable = true,
            description = "Include only billable entries, or only those that are not.")
    private @Nullable Boolean billable;

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "Include only entries whose description contains this text.")
    private @Nullable String description;

    @Option(
            names = "--user",
            paramLabel = "NAME|all",
            description = "Include the entries of this member, or of all members, with a request or more for each"
                    + " (default: your own).")
    private @Nullable String user;

    /** Whether the entries of others are included, so that each needs the name of its user. */
    public boolean isOfOthers() {
        return user != null;
    }

    /**
     * Finds what the options refer to. Each name is found with a request unless it is in the cache.
     *
     * @throws UsageError if a task is given without its project, or with several
     */
    public EntryFilter filter(Session session) {
        EntryFilter.Builder filter = EntryFilter.builder()
                .billable(Optional.ofNullable(billable))
                .description(Optional.ofNullable(description));
        List<ProjectId> found = projects.stream()
                .map(session.cachedLookup()::project)
                .map(Project::id)
                .distinct()
                .toList();
        clients.forEach(
                name -> filter.addClientIds(session.cachedLookup().client(name).id()));
        session.cachedLookup().tags(tags).forEach(tag -> filter.addTagIds(tag.id()));
        if (task != null) {
            if (found.size() != 1) {
                throw new UsageError("--task needs exactly one project", "add -p PROJECT, the project of the task");
            }
            filter.taskId(session.cachedLookup().task(found.get(0), task).id());
        }
        return filter.addAllProjectIds(found).build();
    }

    /** Returns the members whose entries are included: without the option the current user, without a request besides that. */
    public List<User> users(Session session) {
        if (user == null) {
            return List.of(session.user());
        }
        return user.equalsIgnoreCase(ALL)
                ? session.stint()
                        .users()
                        .all(session.workspace(), UserQuery.all())
                        .toList()
                : List.of(session.lookup().user(user));
    }
}
