package io.github.stint.adapter.simulator;

import static java.util.stream.Collectors.toCollection;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.adapter.simulator.internal.clockify.restriction.RequiredField;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.user.UserId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The admin API for the settings of workspaces, for tests in any language: {@code /simulator/settings}. GET lists them, POST changes those
 * in the body, DELETE restores those of the start. A field that is null or false restricts nothing.
 */
final class SettingsEndpoint {

    private final SimulatorSettings settings;

    SettingsEndpoint(SimulatorSettings settings) {
        this.settings = settings;
    }

    /** Is called for a change only, because linking the lambdas would delay each start. */
    private static Map<String, BiConsumer<WorkspaceSettings.Builder, Body>> fields() {
        Map<String, BiConsumer<WorkspaceSettings.Builder, Body>> fields = new LinkedHashMap<>();
        fields.put("forceProjects", (to, body) -> to.forceProjects(flag(body, "forceProjects")));
        fields.put("forceTasks", (to, body) -> to.forceTasks(flag(body, "forceTasks")));
        fields.put("forceTags", (to, body) -> to.forceTags(flag(body, "forceTags")));
        fields.put("forceDescription", (to, body) -> to.forceDescription(flag(body, "forceDescription")));
        fields.put(
                "onlyAdminsCanChangeBillableStatus",
                (to, body) -> to.onlyAdminsChangeBillable(flag(body, "onlyAdminsCanChangeBillableStatus")));
        fields.put(
                "lockTimeEntries",
                (to, body) -> body.instant("lockTimeEntries").ifPresentOrElse(to::lockedBefore, to::unlocked));
        fields.put(
                "timeTrackingMode",
                (to, body) -> to.timersOnly(choice(body, "timeTrackingMode", List.of("DEFAULT", "STOPWATCH_ONLY"))
                        .equals("STOPWATCH_ONLY")));
        fields.put(
                "plan",
                (to, body) -> to.freePlan(
                        choice(body, "plan", List.of("FREE", "PAID")).equals("FREE")));
        fields.put("owners", (to, body) -> roles(to, body, "owners", MemberRole.OWNER));
        fields.put("administrators", (to, body) -> roles(to, body, "administrators", MemberRole.ADMIN));
        fields.put("managers", (to, body) -> roles(to, body, "managers", MemberRole.MANAGER));
        return Collections.unmodifiableMap(fields);
    }

    Response handle(Request request) {
        return switch (request.method()) {
            case "GET" -> list();
            case "POST" -> change(Json.body(request, "changeSettings"));
            case "DELETE" -> reset();
            default -> AdminGuard.error(405, "use GET, POST or DELETE");
        };
    }

    private Response change(Body body) {
        Map<String, BiConsumer<WorkspaceSettings.Builder, Body>> fields = fields();
        for (String field : body.fields()) {
            if (!fields.containsKey(field)) {
                return AdminGuard.error(
                        400, "unknown field \"" + field + "\"; use only " + String.join(", ", fields.keySet()));
            }
        }
        settings.change(before -> {
            WorkspaceSettings.Builder changed = before.toBuilder();
            fields.forEach((field, change) -> {
                if (body.has(field)) {
                    change.accept(changed, body);
                }
            });
            return changed.build();
        });
        return list();
    }

    private static boolean flag(Body body, String field) {
        return body.flag(field).orElse(false);
    }

    private static String choice(Body body, String field, List<String> allowed) {
        String text = body.text(field).orElse("");
        if (!text.isEmpty() && !allowed.contains(text)) {
            throw WireErrors.notInSet(field, allowed);
        }
        return text;
    }

    private static void roles(WorkspaceSettings.Builder to, Body body, String field, MemberRole role) {
        List<UserId> members =
                body.texts(field).orElse(List.of()).stream().map(UserId::new).toList();
        to.clearRole(role);
        members.forEach(member -> to.role(member, role));
    }

    private Response reset() {
        settings.reset();
        return list();
    }

    private Response list() {
        Restrictions current = settings.get().restrictions();
        JsonObject body = json -> {
            json.field("forceProjects", current.require(RequiredField.PROJECT));
            json.field("forceTasks", current.require(RequiredField.TASK));
            json.field("forceTags", current.require(RequiredField.TAGS));
            json.field("forceDescription", current.require(RequiredField.DESCRIPTION));
            json.field("onlyAdminsCanChangeBillableStatus", current.adminsChangeBillable());
            if (current.lockedBefore().isPresent()) {
                json.field("lockTimeEntries", current.lockedBefore().get());
            } else {
                json.absent("lockTimeEntries");
            }
            json.field("timeTrackingMode", current.timersOnly() ? "STOPWATCH_ONLY" : "DEFAULT");
            json.field("plan", current.freePlan() ? "FREE" : "PAID");
            json.texts("owners", members(current, MemberRole.OWNER));
            json.texts("administrators", members(current, MemberRole.ADMIN));
            json.texts("managers", members(current, MemberRole.MANAGER));
        };
        return Json.response(200, body);
    }

    private static Collection<String> members(Restrictions current, MemberRole role) {
        return current.roles().entrySet().stream()
                .filter(member -> member.getValue().contains(role))
                .map(member -> member.getKey().value())
                .collect(toCollection(TreeSet::new));
    }
}
