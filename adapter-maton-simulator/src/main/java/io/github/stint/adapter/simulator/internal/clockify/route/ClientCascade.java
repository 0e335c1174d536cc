package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import java.util.List;

/**
 * What else happens when a client is archived.
 *
 * @param archiveProjects whether its projects are archived too
 * @param completeTasks whether their tasks are completed
 */
record ClientCascade(boolean archiveProjects, boolean completeTasks) {

    static ClientCascade of(Query query) {
        return new ClientCascade(query.isSet("archive-projects"), query.isSet("mark-tasks-as-done"));
    }

    void apply(RouteRequest request, ClientId client) {
        if (!archiveProjects && !completeTasks) {
            return;
        }
        ProjectQuery ofClient = ProjectQuery.builder().addClients(client).build();
        List<Project> projects =
                request.stint().projects().all(request.workspace(), ofClient).toList();
        for (Project project : projects) {
            if (archiveProjects) {
                request.stint().projects().archive(request.workspace(), project.id());
            }
            if (completeTasks) {
                completeTasks(request, project);
            }
        }
    }

    private static void completeTasks(RouteRequest request, Project project) {
        TaskQuery active = TaskQuery.builder().status(TaskStatus.ACTIVE).build();
        request.stint()
                .tasks()
                .all(request.workspace(), project.id(), active)
                .toList()
                .forEach(task -> request.stint().tasks().complete(request.workspace(), project.id(), task.id()));
    }
}
