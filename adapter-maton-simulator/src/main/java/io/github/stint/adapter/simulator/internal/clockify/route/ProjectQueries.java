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

/** Lists projects. Filters by users and groups are ignored. */
final class ProjectQueries {

    Page<Project> page(RouteRequest request) {
        Query query = request.query();
        ProjectQuery filter = filter(query);
        FilteredList<Project> found =
                new FilteredList<>(page -> request.stint().projects().list(request.workspace(), filter, page));
        query.flag("is-template")
                .ifPresent(template -> found.filter(
                        project -> request.details().of(project.id()).template() == template));
        Set<String> clientIds = Set.copyOf(query.list("clients"));
        if (!clientIds.isEmpty()) {
            boolean contained = query.flag("contains-client").orElse(true);
            found.filter(project -> hasClient(project, clientIds) == contained);
        }
        clientsWithStatus(request)
                .ifPresent(clients -> found.filter(
                        project -> project.clientId().filter(clients::contains).isPresent()));
        return found.page(query.page());
    }

    private static ProjectQuery filter(Query query) {
        ProjectQuery.Sort sort = query.choice(
                        "sort-column", "ID", "NAME", "CLIENT_NAME", "DURATION", "BUDGET", "PROGRESS")
                .map(column -> switch (column) {
                    case "ID" -> ProjectQuery.Sort.ID;
                    case "CLIENT_NAME" -> ProjectQuery.Sort.CLIENT_NAME;
                    // All projects are equal in the other columns.
                    default -> ProjectQuery.Sort.NAME;
                })
                .orElse(ProjectQuery.Sort.NAME);
        return ProjectQuery.builder()
                .name(query.nameFilter())
                .archived(query.flag("archived"))
                .billable(query.flag("billable"))
                .isPublic(query.choice("access", "PUBLIC", "PRIVATE").map("PUBLIC"::equals))
                .sort(sort)
                .order(query.order())
                .build();
    }

    private static boolean hasClient(Project project, Set<String> ids) {
        return project.clientId().filter(client -> ids.contains(client.value())).isPresent();
    }

    /** Returns the clients with the requested status, or empty if the request has none. */
    private static Optional<Set<ClientId>> clientsWithStatus(RouteRequest request) {
        return request.query()
                .choice("client-status", "ACTIVE", "ARCHIVED", "ALL")
                .filter(status -> !status.equals("ALL"))
                .map(status -> ClientQuery.builder()
                        .archived(status.equals("ARCHIVED"))
                        .build())
                .map(query -> request.stint()
                        .clients()
                        .all(request.workspace(), query)
                        .map(Client::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
