package io.github.stint.core.importing;

import io.github.stint.core.quota.RequestCosts;
import io.github.stint.core.text.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Returns the first of these names, in the order in which they are created: clients, projects, tasks, tags. */
    public MissingNames first(int most) {
        int left = most;
        List<String> ofClients = first(clients, left);
        left -= ofClients.size();
        List<MissingProject> ofProjects = first(projects, left);
        left -= ofProjects.size();
        List<MissingTask> ofTasks = first(tasks, left);
        left -= ofTasks.size();
        return new MissingNames(ofClients, ofProjects, ofTasks, first(tags, left));
    }

    private static <T> List<T> first(List<T> names, int most) {
        return names.subList(0, Math.min(names.size(), most));
    }

    /** Returns the most requests that creating them takes over HTTP, if the service refuses none. */
    public int requests() {
        return size() + tasks.size() * (RequestCosts.CREATE_TASK - RequestCosts.CREATE);
    }

    /** Returns the most of the first names that can be created with that many requests. */
    MissingNames within(int requests) {
        int most = Math.min(size(), Math.max(0, requests));
        while (first(most).requests() > Math.max(0, requests)) {
            most--;
        }
        return first(most);
    }

    /** Returns how many missing projects have tasks, which are listed when the project exists. */
    int projectsWithTasks() {
        Set<String> withTasks =
                tasks.stream().map(task -> NamedValues.fold(task.project())).collect(Collectors.toSet());
        return (int) projects.stream()
                .map(project -> NamedValues.fold(project.label()))
                .filter(withTasks::contains)
                .count();
    }
}
