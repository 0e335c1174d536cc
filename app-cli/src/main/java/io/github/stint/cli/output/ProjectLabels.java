package io.github.stint.cli.output;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table calls the projects of its entries: {@code Client/Project}. Projects of the same label, which exist after clients were
 * deleted, are distinguished by their ids.
 */
public final class ProjectLabels {

    private final ReferenceNames names;
    private final Map<String, Set<ProjectId>> projects = new HashMap<>();

    ProjectLabels(ReferenceNames names, List<TimeEntry> entries) {
        this.names = names;
        entries.forEach(entry -> entry.projectId()
                .ifPresent(id -> projects.computeIfAbsent(name(entry), label -> new HashSet<>())
                        .add(id)));
    }

    /** The label of the entry's project; empty text if the entry has no project, or the project no longer exists. */
    public String of(TimeEntry entry) {
        String name = name(entry);
        boolean ambiguous =
                !name.isEmpty() && projects.getOrDefault(name, Set.of()).size() > 1;
        return entry.projectId()
                .filter(id -> ambiguous)
                .map(id -> name + " (" + id + ")")
                .orElse(name);
    }

    private String name(TimeEntry entry) {
        return names.qualifiedProject(entry).orElse("");
    }
}
