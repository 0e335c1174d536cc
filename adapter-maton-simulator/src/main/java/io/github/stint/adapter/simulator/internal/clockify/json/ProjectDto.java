package io.github.stint.adapter.simulator.internal.clockify.json;

import com.google.gson.annotations.SerializedName;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project. Without a client, the client's id and name are empty. */
record ProjectDto(
        String id,
        String name,
        RateDto hourlyRate,
        String clientId,
        String workspaceId,
        boolean billable,
        List<MembershipDto> memberships,
        @Nullable String color,
        EstimateDto estimate,
        boolean archived,
        String duration,
        String clientName,
        String note,
        @Nullable RateDto costRate,
        TimeEstimateDto timeEstimate,
        @Nullable Object budgetEstimate,
        @Nullable Object estimateReset,
        boolean template,
        @SerializedName("public") boolean isPublic)
        implements Representation {

    record EstimateDto(String estimate, String type) {}

    record TimeEstimateDto(
            String estimate, String type, @Nullable String resetOption, boolean active, boolean includeNonBillable) {}

    /**
     * Converts a project.
     *
     * @param member the only member
     */
    static ProjectDto of(Project project, UserId member) {
        return new ProjectDto(
                project.id().value(),
                project.name(),
                RateDto.none(),
                project.clientId().map(ClientId::value).orElse(""),
                project.workspaceId().value(),
                project.billable(),
                List.of(MembershipDto.in(project.id(), member)),
                project.color().orElse(null),
                new EstimateDto("PT0S", "AUTO"),
                project.archived(),
                "PT0S",
                project.clientName().orElse(""),
                project.note(),
                null,
                new TimeEstimateDto("PT0S", "AUTO", null, false, true),
                null,
                null,
                false,
                project.isPublic());
    }
}
