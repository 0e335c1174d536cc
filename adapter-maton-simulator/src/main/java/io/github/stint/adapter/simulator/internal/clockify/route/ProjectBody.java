package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project as a request describes it. What is {@code isPublic} in it is {@code public} in the answer. */
final class ProjectBody {

    private final Body body;

    ProjectBody(Body body) {
        this.body = body;
    }

    Optional<String> name() {
        return body.text("name");
    }

    Optional<Boolean> archived() {
        return body.flag("archived");
    }

    Optional<ClientId> client() {
        return body.filled("clientId").map(id -> RouteRequest.id(EntityKind.CLIENT, ClientId::new, id));
    }

    /** The client that the project has afterwards. */
    Optional<ClientId> clientAfter(Project before) {
        return body.names("clientId") ? client() : before.clientId();
    }

    /** The tasks to be made with the project, none of which breaks a limit or has the name of another. */
    List<TaskBody> tasks() {
        List<TaskBody> tasks =
                body.objects("tasks").stream().map(TaskBody::read).toList();
        tasks.forEach(task -> NameErrors.TASK.about(task.name(), task::asNew));
        Set<String> names = new HashSet<>();
        tasks.stream()
                .map(TaskBody::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw NameErrors.TASK.taken(name);
                });
        return tasks;
    }

    private Optional<Boolean> isPublic() {
        return body.flag("isPublic").or(() -> body.flag("public"));
    }

    NewProject asNew(String name) {
        return NewProject.builder()
                .name(name)
                .clientId(client())
                .isPublic(isPublic())
                .billable(body.flag("billable"))
                .color(body.filled("color"))
                .note(body.text("note").orElse(""))
                .build();
    }

    /** What is left out stays, but for two fields, which become false: the trap of the real service. */
    ProjectChange asChange() {
        return ProjectChange.builder()
                .name(name())
                .clientId(clientChange())
                .isPublic(isPublic().orElse(false))
                .billable(body.flag("billable").orElse(false))
                .color(body.filled("color"))
                .note(body.text("note"))
                .build();
    }

    private FieldChange<ClientId> clientChange() {
        if (!body.names("clientId")) {
            return FieldChange.leave();
        }
        return client().map(FieldChange::set).orElseGet(FieldChange::clear);
    }
}
