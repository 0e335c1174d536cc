package io.github.stint.core.importing;

import io.github.stint.core.text.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What the rows name and the workspace does not have. Each name is listed once; names that differ only in case count as one, in the
 * spelling of the first row.
 *
 * @param clients the clients of projects that are missing, too
 * @param projects the projects
 * @param tasks the tasks
 * @param tags the tags
 */
public record MissingNames(
        List<String> clients, List<MissingProject> projects, List<MissingTask> tasks, List<String> tags) {

    /** Copies the lists. */
    public MissingNames {
        clients = List.copyOf(clients);
        projects = List.copyOf(projects);
        tasks = List.copyOf(tasks);
        tags = List.copyOf(tags);
    }

    /**
     * A missing project.
     *
     * @param client the name of its client; empty for none
     * @param name its name
     */
    public record MissingProject(Optional<String> client, String name) {

        /** Returns {@code Client/Project}, or the name if it has no client. */
        public String label() {
            return client.map(of -> QualifiedName.of(of, name)).orElse(name);
        }
    }

    /**
     * A missing task.
     *
     * @param row the first row that names it, and its project
     * @param project the label of its project
     * @param name its name
     */
    public record MissingTask(ImportRow row, String project, String name) {}

    /** Returns whether nothing is missing. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Returns how many names are missing. */
    public int size() {
        return clients.size() + projects.size() + tasks.size() + tags.size();
    }

    /** Returns the most requests that creating them takes over HTTP, if the service refuses none. */
    int requests() {
        return size() + tasks.size();
    }
}
