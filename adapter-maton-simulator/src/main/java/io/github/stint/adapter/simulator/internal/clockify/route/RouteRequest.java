package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.ContentType;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.core.Stint;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request to a route of Clockify.
 *
 * @param stint acts for the user of the request's key
 * @param variables the variables of the route's path
 * @param strictValues whether the values in the body must have the right types
 * @param restrictions the settings of the workspace for the whole request
 * @param details what the ports do not have
 */
public record RouteRequest(
        Stint stint,
        Request request,
        Map<String, String> variables,
        boolean strictValues,
        Restrictions restrictions,
        Details details) {

    /** Returns the custom fields of the time entries of the workspace in the path. */
    EntryFields entryFields() {
        return details.customFields().ofEntries(workspace());
    }

    /** Returns the same request with other parameters of the query. */
    public RouteRequest withQuery(Query query) {
        return new RouteRequest(stint, request.withQuery(query), variables, strictValues, restrictions, details);
    }

    /** Returns the parameters of the query. */
    public Query query() {
        return request.query();
    }

    /**
     * Returns the object in the body; throws the service's error if the body is missing or not an object.
     *
     * @param action the service's name for the action
     */
    public Body body(String action) {
        ContentType.requireJson(request);
        return Json.body(request, action, !strictValues);
    }

    /** Returns the objects of a body that is a list of them. */
    public List<Body> bodies(String action) {
        ContentType.requireJson(request);
        return Json.bodies(request, action, !strictValues);
    }

    /** Returns the workspace in the path, which the user is known to be a member of. */
    public WorkspaceId workspace() {
        return new WorkspaceId(variable("workspaceId"));
    }

    /** Returns the id in the path; throws the error for an unknown one if it is malformed. */
    public <T> T id(EntityKind kind, String name, Function<String, T> parser) {
        return id(kind, parser, variable(name));
    }

    /** Returns the id in the text; throws the error for an unknown one if it is malformed. */
    public static <T> T id(EntityKind kind, Function<String, T> parser, String value) {
        try {
            return parser.apply(value);
        } catch (InvalidValue noId) {
            throw WireErrors.unknown(kind);
        }
    }

    /** Returns the custom field in the path; throws the error for an unknown one if it is malformed. */
    CustomFieldId customField(String name) {
        try {
            return new CustomFieldId(variable(name));
        } catch (InvalidValue noId) {
            throw WireErrors.unknownCustomField();
        }
    }

    /** Returns the value of a variable in the path; empty if the route has no such variable. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
