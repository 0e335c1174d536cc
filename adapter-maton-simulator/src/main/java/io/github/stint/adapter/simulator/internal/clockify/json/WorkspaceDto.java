package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workspace. */
record WorkspaceDto(
        String id,
        String name,
        RateDto hourlyRate,
        @Nullable RateDto costRate,
        List<MembershipDto> memberships,
        WorkspaceSettingsDto workspaceSettings,
        String imageUrl,
        @Nullable String featureSubscriptionType,
        List<String> features,
        List<CurrencyDto> currencies,
        SubdomainDto subdomain,
        String cakeOrganizationId)
        implements Representation {

    record SubdomainDto(@Nullable String name, boolean enabled) {}

    static WorkspaceDto of(Workspace workspace, List<MembershipDto> memberships) {
        return new WorkspaceDto(
                workspace.id().value(),
                workspace.name(),
                RateDto.none(),
                null,
                memberships,
                WorkspaceSettingsDto.of(workspace),
                "",
                null,
                List.of(),
                List.of(CurrencyDto.only()),
                new SubdomainDto(null, false),
                "5e0000000000000000000002");
    }
}
