package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import java.util.List;

/**
 * What an archived client takes along, if the request says so.
 *
 * @param archiving its projects into the archive
 * @param completing their tasks into being done
 */
record ClientCascade(boolean archiving, boolean completing) {

    static ClientCascade asked(Query query) {
        return new ClientCascade(query.isSet("archive-projects"), query.isSet("mark-tasks-as-done"));
    }

    void follow(RouteRequest call, ClientId client) {
        if (!archiving && !completing) {
            return;
        }
        ProjectQuery ofTheClient = ProjectQuery.builder().addClients(client).build();
        List<Project> projects =
                call.stint().projects().all(call.workspace(), ofTheClient).toList();
        for (Project project : projects) {
            if (archiving) {
                call.stint().projects().archive(call.workspace(), project.id());
            }
            if (completing) {
                completeTasks(call, project);
            }
        }
    }

    private static void completeTasks(RouteRequest call, Project project) {
        TaskQuery active = TaskQuery.builder().status(TaskStatus.ACTIVE).build();
        call.stint()
                .tasks()
                .all(call.workspace(), project.id(), active)
                .toList()
                .forEach(task -> call.stint().tasks().complete(call.workspace(), project.id(), task.id()));
    }
}
