package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.ZoneId;

/** The workspace Office of the user Ada, with an active connection, for a simulator. */
final class SampleOffice {

    static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    static final UserId ADA = new UserId("6650a00000000000000000bb");

    private SampleOffice() {}

    static InMemoryStint with(Clock clock) {
        User ada = User.builder()
                .id(ADA)
                .email("ada@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(OFFICE)
                .timeZone(ZoneId.of("UTC"))
                .build();
        InMemoryStint stint = InMemoryStint.builder(clock)
                .workspace(Workspace.builder().id(OFFICE).name("Office").build(), ada)
                .build();
        stint.authorize(stint.connections().create(Connections.CLOCKIFY).id());
        return stint;
    }
}
