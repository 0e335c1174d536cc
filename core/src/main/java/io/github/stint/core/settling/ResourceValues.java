package io.github.stint.core.settling;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.text.UniqueNames;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a stored client, project, task or tag has the values that a write meant. The service may change the case of a colour, white space
 * around a text, and the Unicode form of a text, so that these do not distinguish.
 */
final class ResourceValues {

    private ResourceValues() {}

    static boolean isAsMeant(NewClient meant, Client stored) {
        return !stored.archived()
                && stored.email().equals(meant.email())
                && text(stored.address()).equals(text(meant.address()))
                && text(stored.note()).equals(text(meant.note()));
    }

    static boolean isAsMeant(ClientChange change, Client stored) {
        return comparable(change.applyTo(stored)).equals(comparable(stored));
    }

    static boolean isAsMeant(NewProject meant, Project stored) {
        return !stored.archived()
                && meant.billable().orElse(stored.billable()) == stored.billable()
                && meant.isPublic().orElse(stored.isPublic()) == stored.isPublic()
                && (meant.color().isEmpty() || color(meant.color()).equals(color(stored.color())))
                && text(meant.note()).equals(text(stored.note()));
    }

    static boolean isAsMeant(ProjectChange change, Project stored) {
        return comparable(change.applyTo(stored)).equals(comparable(stored));
    }

    static boolean isAsMeant(NewTask meant, Task stored) {
        return stored.status() == TaskStatus.ACTIVE
                && meant.estimate().equals(stored.estimate())
                && meant.billable().orElse(stored.billable()) == stored.billable()
                && stored.assigneeIds().containsAll(meant.assigneeIds());
    }

    static boolean isAsMeant(TaskChange change, Task stored) {
        return comparable(change.applyTo(stored)).equals(comparable(stored));
    }

    static boolean isAsMeant(TagChange change, Tag stored) {
        return text(change.name()).equals(text(stored.name()));
    }

    private static Client comparable(Client client) {
        return Client.builder()
                .from(client)
                .name(text(client.name()))
                .address(text(client.address()))
                .note(text(client.note()))
                .build();
    }

    /** A change of the client does not contain its name. */
    private static Project comparable(Project project) {
        return Project.builder()
                .from(project)
                .name(text(project.name()))
                .clientName(Optional.empty())
                .color(color(project.color()))
                .note(text(project.note()))
                .build();
    }

    private static Task comparable(Task task) {
        return Task.builder().from(task).name(text(task.name())).build();
    }

    private static String text(String text) {
        return UniqueNames.canonical(text.strip());
    }

    /** An empty text is stored as none. */
    private static Optional<String> text(Optional<String> text) {
        return text.map(ResourceValues::text).filter(some -> !some.isEmpty());
    }

    private static Optional<String> color(Optional<String> color) {
        return color.map(some -> some.toLowerCase(Locale.ROOT));
    }
}
