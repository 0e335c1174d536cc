package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.detail.BudgetEstimate;
import io.github.stint.adapter.simulator.internal.clockify.detail.ProjectDetail;
import io.github.stint.adapter.simulator.internal.clockify.detail.TimeEstimate;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.user.UserId;
import java.util.Optional;

/**
 * A project. Without a client, the client's id and name are empty.
 *
 * @param member the only member if the detail has none
 */
record ProjectJson(Project project, UserId member, ProjectDetail detail) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", project.id().value());
        json.field("name", project.name());
        json.field("hourlyRate", Currency.rate(detail.rates().hourly().orElse(0)));
        json.field("clientId", project.clientId().map(ClientId::value).orElse(""));
        json.plain("workspaceId", project.workspaceId().value());
        json.field("billable", project.billable());
        json.field(
                "memberships",
                detail.membersFor(member).stream()
                        .map(each -> Memberships.in(project.id(), each))
                        .toList());
        json.field("color", project.color());
        json.field("estimate", estimate(detail.time()));
        json.field("archived", project.archived());
        json.field("duration", "PT0S");
        json.field("clientName", project.clientName().orElse(""));
        json.field("note", project.note());
        Currency.write(json, "costRate", detail.rates().cost());
        json.field("timeEstimate", timeEstimate(detail.time()));
        Optional<JsonObject> budget = detail.budget().map(ProjectJson::budgetEstimate);
        if (budget.isPresent()) {
            json.field("budgetEstimate", budget.get());
        } else {
            json.absent("budgetEstimate");
        }
        json.absent("estimateReset");
        json.field("template", detail.template());
        json.field("public", project.isPublic());
    }

    private static JsonObject estimate(TimeEstimate time) {
        return json -> {
            json.field("estimate", time.estimate().toString());
            json.field("type", time.type());
        };
    }

    private static JsonObject timeEstimate(TimeEstimate time) {
        return json -> {
            json.field("estimate", time.estimate().toString());
            json.field("type", time.type());
            json.field("resetOption", time.resetOption());
            json.field("active", time.active());
            json.field("includeNonBillable", time.includeNonBillable());
        };
    }

    private static JsonObject budgetEstimate(BudgetEstimate budget) {
        return json -> {
            json.field("estimate", budget.estimate());
            json.field("type", budget.type());
            json.field("resetOption", budget.resetOption());
            json.field("active", budget.active());
            json.field("includeExpenses", budget.includeExpenses());
        };
    }
}
