package io.github.stint.adapter.offline;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.contract.ContractFixture;
import io.github.stint.core.Stint;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A folder with a workspace with two members and no other data. */
public final class OfflineFixture implements ContractFixture {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    public static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    public static final User USER = user("6650a00000000000000000bb", "ada");
    public static final User COLLEAGUE = user("6650a00000000000000000cc", "grace");

    private final OfflineStint stint;
    private int names;

    /** Creates a fixture in that folder, which archives entries as the limits state. */
    OfflineFixture(Path folder, ArchivingLimits limits) {
        this.stint = seed().limits(limits).open(folder);
    }

    public static OfflineStint.Builder seed() {
        return OfflineStint.builder(CLOCK)
                .workspace(Workspace.builder().id(WORKSPACE).name("Office").build(), USER, COLLEAGUE);
    }

    private static User user(String id, String name) {
        return User.builder()
                .id(new UserId(id))
                .name(name)
                .email(name + "@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(WORKSPACE)
                .defaultWorkspace(WORKSPACE)
                .timeZone(ZoneId.of("UTC"))
                .build();
    }

    @Override
    public Stint stint() {
        return stint;
    }

    @Override
    public WorkspaceId workspace() {
        return WORKSPACE;
    }

    @Override
    public UserId user() {
        return USER.id();
    }

    @Override
    public Optional<UserId> colleague() {
        return Optional.of(COLLEAGUE.id());
    }

    @Override
    public boolean loseNextResponse() {
        stint.faults().clear();
        stint.faults().loseResponse(operation -> true, 1);
        return true;
    }

    @Override
    public String unique(String word) {
        names++;
        // The number has a fixed width, so that no name contains another.
        return word + " " + (1000 + names);
    }
}
