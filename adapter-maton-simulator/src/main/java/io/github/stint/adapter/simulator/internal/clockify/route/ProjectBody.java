package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.text.UniqueNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project in the body of a request. Its field {@code isPublic} is called {@code public} in responses. */
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
        return body.nonEmptyText("clientId").map(id -> RouteRequest.id(EntityKind.CLIENT, ClientId::new, id));
    }

    /** Returns the client of the project after the update. */
    Optional<ClientId> clientAfter(Project before) {
        return body.has("clientId") ? client() : before.clientId();
    }

    /**
     * Returns the tasks to create with the project. Validates them, and that their names differ, because the project is created before its
     * tasks and a rejected request must have no effect.
     */
    List<TaskBody> tasks() {
        List<TaskBody> tasks =
                body.objects("tasks").stream().map(TaskBody::read).toList();
        tasks.forEach(task -> NameErrors.TASK.translateErrors(task.name(), task::asNew));
        Set<String> names = new HashSet<>();
        tasks.stream()
                .map(TaskBody::name)
                .filter(name -> !names.add(UniqueNames.canonical(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw NameErrors.TASK.nameTaken(name);
                });
        return tasks;
    }

    private Optional<Boolean> isPublic() {
        return body.flag("isPublic").or(() -> body.flag("public"));
    }

    /** Returns the rates with those in the body in their place; empty if the body has none. */
    Optional<Rates> rates(Rates before) {
        Optional<Integer> hourly = body.object("hourlyRate").map(RateBody::amount);
        Optional<Integer> cost = body.object("costRate").map(RateBody::amount);
        return hourly.isEmpty() && cost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rates(hourly, cost).orElse(before));
    }

    NewProject asNew(String name) {
        return NewProject.builder()
                .name(name)
                .clientId(client())
                .isPublic(isPublic())
                .billable(body.flag("billable"))
                .color(body.nonEmptyText("color"))
                .note(body.text("note").orElse(""))
                .build();
    }

    /** Missing fields are unchanged, except two that become false, as on the real service. */
    ProjectChange asChange() {
        return ProjectChange.builder()
                .name(name())
                .clientId(clientChange())
                .isPublic(isPublic().orElse(false))
                .billable(body.flag("billable").orElse(false))
                .color(body.nonEmptyText("color"))
                .note(body.text("note"))
                .build();
    }

    private FieldChange<ClientId> clientChange() {
        if (!body.has("clientId")) {
            return FieldChange.leave();
        }
        return client().map(FieldChange::set).orElseGet(FieldChange::clear);
    }
}
