package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a workspace that matter to clients. Only the two about new projects are real; the others are constant. */
record WorkspaceSettingsDto(
        boolean timeRoundingInReports,
        boolean onlyAdminsSeeBillableRates,
        boolean onlyAdminsCreateProject,
        boolean onlyAdminsCreateTag,
        boolean onlyAdminsCreateTask,
        boolean onlyAdminsSeeDashboard,
        boolean onlyAdminsSeeAllTimeEntries,
        boolean onlyAdminsCanChangeBillableStatus,
        boolean defaultBillableProjects,
        boolean isProjectPublicByDefault,
        boolean forceProjects,
        boolean forceTasks,
        boolean forceTags,
        boolean forceDescription,
        @Nullable String lockTimeEntries,
        @Nullable Object automaticLock,
        RoundDto round,
        boolean trackTimeDownToSecond,
        String timeTrackingMode,
        String durationFormat,
        String currencyFormat,
        String numberFormat,
        String projectLabel,
        String taskLabel,
        List<String> workingDays,
        PermissionsDto entityCreationPermissions) {

    record RoundDto(String round, String minutes) {}

    record PermissionsDto(String whoCanCreateProjectsAndClients, String whoCanCreateTags, String whoCanCreateTasks) {}

    static WorkspaceSettingsDto of(Workspace workspace) {
        return new WorkspaceSettingsDto(
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                workspace.projectsBillableByDefault(),
                workspace.projectsPublicByDefault(),
                false,
                false,
                false,
                false,
                null,
                null,
                new RoundDto("Round to nearest", "15"),
                true,
                "DEFAULT",
                "FULL",
                "CURRENCY_SPACE_VALUE",
                "COMMA_PERIOD",
                "project",
                "task",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                new PermissionsDto("EVERYONE", "EVERYONE", "EVERYONE"));
    }
}
