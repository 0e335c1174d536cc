package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.clockify.field.CustomField.Details;
import io.github.stint.adapter.simulator.internal.clockify.field.CustomField.ProjectDefault;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.CustomFieldId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The custom fields of a workspace, and what they are in its projects. */
final class CustomFieldRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/custom-fields";
    private static final String ONE = ALL + "/{customFieldId}";
    private static final String OF_PROJECT = "/workspaces/{workspaceId}/projects/{projectId}/custom-fields";
    private static final String ONE_OF_PROJECT = OF_PROJECT + "/{customFieldId}";

    private final List<String> types =
            List.of("TXT", "NUMBER", "DROPDOWN_SINGLE", "DROPDOWN_MULTIPLE", "CHECKBOX", "LINK");
    private final List<String> statuses = List.of("INACTIVE", "VISIBLE", "INVISIBLE");
    private final List<String> entityTypes = List.of("TIMEENTRY", "USER");

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete),
                Route.of("GET", OF_PROJECT, this::listOfProject),
                Route.of("PATCH", ONE_OF_PROJECT, this::setDefault),
                Route.of("DELETE", ONE_OF_PROJECT, this::removeDefault));
    }

    /** All fields are on one page, whatever size is requested. */
    private RouteResult list(RouteRequest request) {
        Optional<String> name = request.query().text("name");
        Optional<String> status = request.query().text("status");
        List<String> wanted = request.query().list("entity-type");
        return RouteResult.all(
                request.details().customFields().all(request.workspace()).stream()
                        .filter(field -> name.map(part ->
                                        NameFilter.contains(field.details().name(), part))
                                .orElse(true))
                        .filter(field ->
                                status.map(field.details().status()::equals).orElse(true))
                        .filter(field -> wanted.isEmpty()
                                || wanted.contains(field.details().entityType()))
                        .toList(),
                Representation::of);
    }

    private RouteResult create(RouteRequest request) {
        Details details = details(request.body("createCustomField"), Optional.empty());
        return RouteResult.created(
                Representation.of(request.details().customFields().create(request.workspace(), details)));
    }

    private RouteResult update(RouteRequest request) {
        CustomField before = request.details().customFields().get(request.workspace(), id(request));
        Details details = details(request.body("editCustomField"), Optional.of(before.details()));
        return RouteResult.ok(
                Representation.of(request.details().customFields().update(request.workspace(), before.id(), details)));
    }

    private RouteResult delete(RouteRequest request) {
        request.details().customFields().delete(request.workspace(), id(request));
        return RouteResult.noContent();
    }

    private RouteResult listOfProject(RouteRequest request) {
        ProjectId project = project(request);
        Optional<String> status = request.query().text("status");
        return RouteResult.all(
                request.details().customFields().all(request.workspace()).stream()
                        .filter(field -> field.details().entityType().equals("TIMEENTRY"))
                        .filter(field ->
                                status.map(field.statusIn(project)::equals).orElse(true))
                        .toList(),
                Representation::of);
    }

    private RouteResult setDefault(RouteRequest request) {
        ProjectId project = project(request);
        CustomField field = request.details().customFields().get(request.workspace(), id(request));
        Body body = request.body("editProjectCustomField");
        ProjectDefault value = new ProjectDefault(
                choice(body, "status", statuses).orElseGet(() -> field.statusIn(project)),
                body.value("defaultValue").map(CustomFieldBody::valueIn));
        return RouteResult.ok(Representation.of(
                request.details().customFields().setDefault(request.workspace(), field.id(), project, value)));
    }

    private RouteResult removeDefault(RouteRequest request) {
        ProjectId project = project(request);
        return RouteResult.ok(Representation.of(
                request.details().customFields().removeDefault(request.workspace(), id(request), project)));
    }

    /** Values that the body omits are those before, or the usual ones of a new field. */
    private Details details(Body body, Optional<Details> before) {
        String name = body.nonEmptyText("name")
                .filter(text -> !text.isBlank())
                .or(() -> before.map(Details::name))
                .orElseThrow(() -> WireErrors.invalidField("name"));
        String type = choice(body, "type", types)
                .or(() -> before.map(Details::type))
                .orElseThrow(() -> WireErrors.invalidField("type"));
        return new Details(
                name,
                type,
                choice(body, "entityType", entityTypes)
                        .or(() -> before.map(Details::entityType))
                        .orElse("TIMEENTRY"),
                choice(body, "status", statuses)
                        .or(() -> before.map(Details::status))
                        .orElse("VISIBLE"),
                body.flag("required").or(() -> before.map(Details::required)).orElse(false),
                body.flag("onlyAdminCanEdit")
                        .or(() -> before.map(Details::onlyAdminCanEdit))
                        .orElse(false),
                body.text("placeholder").or(() -> before.flatMap(Details::placeholder)),
                body.text("description").or(() -> before.flatMap(Details::description)),
                body.texts("allowedValues")
                        .or(() -> before.map(Details::allowedValues))
                        .orElse(List.of()),
                body.has("workspaceDefaultValue")
                        ? body.value("workspaceDefaultValue").map(CustomFieldBody::valueIn)
                        : before.flatMap(Details::workspaceDefault));
    }

    private static Optional<String> choice(Body body, String field, List<String> allowed) {
        Optional<String> chosen = body.nonEmptyText(field);
        if (chosen.isPresent() && !allowed.contains(chosen.get())) {
            throw WireErrors.invalidField(field);
        }
        return chosen;
    }

    private static CustomFieldId id(RouteRequest request) {
        return request.customField("customFieldId");
    }

    /** Returns the project in the path, which must exist. */
    private static ProjectId project(RouteRequest request) {
        ProjectId id = request.id(EntityKind.PROJECT, "projectId", ProjectId::new);
        return request.stint()
                .projects()
                .find(request.workspace(), id)
                .orElseThrow(() -> WireErrors.unknown(EntityKind.PROJECT))
                .id();
    }
}
