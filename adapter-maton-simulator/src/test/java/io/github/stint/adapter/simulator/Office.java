package io.github.stint.adapter.simulator;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A workspace in memory with two members and an active connection, and the options of a simulator for it. */
final class Office {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.987Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final String KEY = "the-key-of-ada";
    static final String KEY_OF_GRACE = "the-key-of-grace";
    static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    static final WorkspaceId HIDDEN = new WorkspaceId("6650a00000000000000000ab");
    static final UserId ADA = new UserId("6650a00000000000000000bb");
    static final UserId GRACE = new UserId("6650a00000000000000000cc");
    static final ConnectionId CONNECTION = new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec");
    static final String UNKNOWN = "0123456789abcdef01234567";

    final InMemoryStint stint = InMemoryStint.builder(CLOCK)
            .workspace(Workspace.builder().id(WORKSPACE).name("Office").build(), ada("UTC"), grace())
            .workspace(Workspace.builder().id(HIDDEN).name("Hidden").build(), grace())
            .connection(Connection.builder()
                    .id(CONNECTION)
                    .app("clockify")
                    .status(ConnectionStatus.ACTIVE)
                    .createdAt(Instant.parse("2026-02-13T09:18:02.529448Z"))
                    .updatedAt(Instant.parse("2026-02-13T09:18:09.334540Z"))
                    .build())
            .build();

    static User ada(String zone) {
        return User.builder()
                .id(ADA)
                .name("Ada")
                .email("ada@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(WORKSPACE)
                .defaultWorkspace(WORKSPACE)
                .timeZone(ZoneId.of(zone))
                .weekStart(DayOfWeek.SUNDAY)
                .build();
    }

    private static User grace() {
        return User.builder()
                .id(GRACE)
                .email("grace@example.com")
                .status(UserStatus.ACTIVE)
                .build();
    }

    SimulatorOptions.Builder options() {
        return SimulatorOptions.builder(CLOCK)
                .key(KEY)
                .user(KEY_OF_GRACE, stint.actingAs(GRACE))
                .authorizing(stint::authorize);
    }
}
