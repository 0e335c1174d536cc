package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.core.Stint;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;
import java.util.function.Function;

/**
 * A request to one route of Clockify.
 *
 * @param stint acts for the user whose key it is
 * @param path the parts of the path that are named in the route
 * @param json reads the body
 */
public record RouteRequest(Stint stint, Request request, Map<String, String> path, Json json) {

    Query query() {
        return request.query();
    }

    Body body(String action) {
        return json.body(request, action);
    }

    /** The workspace in the path, which was found to be there and to be the user's before the call. */
    WorkspaceId workspace() {
        return new WorkspaceId(part("workspaceId"));
    }

    /** An id in the path. One that could not be an id is answered as one that nothing has. */
    <T> T id(EntityKind kind, String name, Function<String, T> form) {
        return id(kind, form, part(name));
    }

    /** An id from anywhere, in the same manner. */
    static <T> T id(EntityKind kind, Function<String, T> form, String value) {
        try {
            return form.apply(value);
        } catch (InvalidValue noId) {
            throw WireErrors.unknown(kind);
        }
    }

    private String part(String name) {
        return path.getOrDefault(name, "");
    }
}
