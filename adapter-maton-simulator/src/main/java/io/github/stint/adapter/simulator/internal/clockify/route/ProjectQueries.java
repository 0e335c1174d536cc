package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.page.Page;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the projects that a list asks for. Filters by users and groups are passed over, because ports know no members. */
final class ProjectQueries {

    Page<Project> page(RouteRequest call) {
        Query query = call.query();
        ProjectQuery asked = asked(query);
        FilteredList<Project> found =
                new FilteredList<>(page -> call.stint().projects().list(call.workspace(), asked, page));
        if (query.isSet("is-template")) {
            found.only(project -> false);
        }
        Set<String> named = Set.copyOf(query.list("clients"));
        if (!named.isEmpty()) {
            boolean wanted = query.flag("contains-client").orElse(true);
            found.only(project -> hasClient(project, named) == wanted);
        }
        clientsOfStatus(call)
                .ifPresent(clients -> found.only(
                        project -> project.clientId().filter(clients::contains).isPresent()));
        return found.page(query.page());
    }

    private static ProjectQuery asked(Query query) {
        ProjectQuery.Sort sort = query.word(
                        "sort-column", "ID", "NAME", "CLIENT_NAME", "DURATION", "BUDGET", "PROGRESS")
                .map(column -> switch (column) {
                    case "ID" -> ProjectQuery.Sort.ID;
                    case "CLIENT_NAME" -> ProjectQuery.Sort.CLIENT_NAME;
                    // No project differs from another in the others.
                    default -> ProjectQuery.Sort.NAME;
                })
                .orElse(ProjectQuery.Sort.NAME);
        return ProjectQuery.builder()
                .name(query.nameFilter())
                .archived(query.flag("archived"))
                .billable(query.flag("billable"))
                .isPublic(query.word("access", "PUBLIC", "PRIVATE").map("PUBLIC"::equals))
                .sort(sort)
                .order(query.order())
                .build();
    }

    private static boolean hasClient(Project project, Set<String> ids) {
        return project.clientId().filter(client -> ids.contains(client.value())).isPresent();
    }

    /** The clients that are archived, or those that are not; empty when it makes no difference. */
    private static Optional<Set<ClientId>> clientsOfStatus(RouteRequest call) {
        return call.query()
                .word("client-status", "ACTIVE", "ARCHIVED", "ALL")
                .filter(status -> !status.equals("ALL"))
                .map(status -> ClientQuery.builder()
                        .archived(status.equals("ARCHIVED"))
                        .build())
                .map(query -> call.stint()
                        .clients()
                        .all(call.workspace(), query)
                        .map(Client::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
