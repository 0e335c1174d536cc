package io.github.stint.adapter.maton;

import io.github.stint.contract.ContractFixture;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The adapter with the real service, with the key and the workspace from the environment. */
final class LiveFixture implements ContractFixture, AutoCloseable {

    private static final String KEY = "MATON_API_KEY";
    private static final String WORKSPACE = "STINT_LIVE_WORKSPACE";

    private final MatonStint stint;
    private final WorkspaceId workspace;
    private final UserId user;

    private LiveFixture(MatonStint stint, String workspace) {
        this.stint = stint;
        this.workspace = new WorkspaceLookup(stint).workspace(workspace).id();
        this.user = stint.users().current().id();
    }

    static boolean canBeHad() {
        return variable(KEY).isPresent() && variable(WORKSPACE).isPresent();
    }

    static LiveFixture connect() {
        MatonConfig.Builder config = MatonConfig.maton(variable(KEY).orElseThrow());
        variable("STINT_GATEWAY_URL").map(URI::create).ifPresent(config::gatewayUrl);
        variable("STINT_CONTROL_URL").map(URI::create).ifPresent(config::controlUrl);
        LiveFixture fixture = new LiveFixture(
                MatonStint.connect(config.build()), variable(WORKSPACE).orElseThrow());
        fixture.discardTimer();
        return fixture;
    }

    private static Optional<String> variable(String name) {
        Map<String, String> environment = System.getenv();
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private void discardTimer() {
        stint.timeEntries()
                .running(workspace, user)
                .ifPresent(timer -> stint.timeEntries().delete(workspace, timer.id()));
    }

    @Override
    public MatonStint stint() {
        return stint;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public UserId user() {
        return user;
    }

    @Override
    public Optional<UserId> colleague() {
        return Optional.empty();
    }

    @Override
    public String unique(String word) {
        return word + " " + UUID.randomUUID();
    }

    @Override
    public boolean mayMakeWorkspaces() {
        return false;
    }

    @Override
    public void close() {
        stint.close();
    }
}
