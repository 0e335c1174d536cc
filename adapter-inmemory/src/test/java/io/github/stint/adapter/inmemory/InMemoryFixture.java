package io.github.stint.adapter.inmemory;

import io.github.stint.contract.ContractFixture;
import io.github.stint.core.Stint;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** A workspace with two members and no other data. */
public final class InMemoryFixture implements ContractFixture {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    public static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    public static final User USER = user("6650a00000000000000000bb", "ada");
    public static final User COLLEAGUE = user("6650a00000000000000000cc", "grace");

    private final Stint stint;
    private int names;

    /** Creates a fixture with a decorator of the adapter. */
    InMemoryFixture(Function<InMemoryStint.Builder, ? extends Stint> build) {
        this.stint = build.apply(seed());
    }

    public static InMemoryFixture inMemoryOnly() {
        return new InMemoryFixture(InMemoryStint.Builder::build);
    }

    public static InMemoryStint.Builder seed() {
        return InMemoryStint.builder(CLOCK)
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
        if (stint instanceof InMemoryStint memory) {
            memory.faults().clear();
            memory.faults().loseResponseOf(operation -> true, 1);
            return true;
        }
        return false;
    }

    @Override
    public String unique(String word) {
        names++;
        // The number has a fixed width, so that no name contains another.
        return word + " " + (1000 + names);
    }
}
