package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.restriction.RequiredField;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.workspace.Workspace;
import java.util.List;

/** The settings of a workspace that matter to clients. Those that restrict nothing are constant, but the two about new projects. */
record WorkspaceSettingsJson(Workspace workspace, Restrictions restrictions) implements JsonObject {

    @Override
    public void writeFields(JsonOutput json) {
        json.field("timeRoundingInReports", false);
        json.field("onlyAdminsSeeBillableRates", false);
        json.field("onlyAdminsCreateProject", false);
        json.field("onlyAdminsCreateTag", false);
        json.field("onlyAdminsCreateTask", false);
        json.field("onlyAdminsSeeDashboard", false);
        json.field("onlyAdminsSeeAllTimeEntries", false);
        json.field("onlyAdminsCanChangeBillableStatus", restrictions.adminsChangeBillable());
        json.field("defaultBillableProjects", workspace.projectsBillableByDefault());
        json.field("isProjectPublicByDefault", workspace.projectsPublicByDefault());
        json.field("forceProjects", restrictions.require(RequiredField.PROJECT));
        json.field("forceTasks", restrictions.require(RequiredField.TASK));
        json.field("forceTags", restrictions.require(RequiredField.TAGS));
        json.field("forceDescription", restrictions.require(RequiredField.DESCRIPTION));
        if (restrictions.lockedBefore().isPresent()) {
            json.field("lockTimeEntries", restrictions.lockedBefore().get());
        } else {
            json.absent("lockTimeEntries");
        }
        json.absent("automaticLock");
        json.field("round", round());
        json.field("trackTimeDownToSecond", true);
        json.field("timeTrackingMode", restrictions.timersOnly() ? "STOPWATCH_ONLY" : "DEFAULT");
        json.field("durationFormat", "FULL");
        json.field("currencyFormat", "CURRENCY_SPACE_VALUE");
        json.field("numberFormat", "COMMA_PERIOD");
        json.field("projectLabel", "project");
        json.field("taskLabel", "task");
        json.texts("workingDays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
        json.field("entityCreationPermissions", permissions());
    }

    private static JsonObject round() {
        return json -> {
            json.field("round", "Round to nearest");
            json.field("minutes", "15");
        };
    }

    private static JsonObject permissions() {
        return json -> {
            json.field("whoCanCreateProjectsAndClients", "EVERYONE");
            json.field("whoCanCreateTags", "EVERYONE");
            json.field("whoCanCreateTasks", "EVERYONE");
        };
    }
}
