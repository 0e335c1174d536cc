package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import java.util.List;

/** A workspace. */
record WorkspaceJson(Workspace workspace, List<UserId> members, Restrictions restrictions, Details details)
        implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", workspace.id().value());
        json.field("name", workspace.name());
        Rates rates = details.of(workspace.id());
        json.field("hourlyRate", Currency.rate(rates.hourly().orElse(0)));
        Currency.write(json, "costRate", rates.cost());
        json.field(
                "memberships",
                members.stream()
                        .map(member -> Memberships.in(workspace.id(), member, details))
                        .toList());
        json.field("workspaceSettings", new WorkspaceSettingsJson(workspace, restrictions));
        json.field("imageUrl", "");
        json.absent("featureSubscriptionType");
        json.empty("features");
        json.field("currencies", List.of(Currency.only()));
        json.field("subdomain", subdomain());
        json.field("cakeOrganizationId", "5e0000000000000000000002");
    }

    private static JsonObject subdomain() {
        return json -> {
            json.absent("name");
            json.field("enabled", false);
        };
    }
}
