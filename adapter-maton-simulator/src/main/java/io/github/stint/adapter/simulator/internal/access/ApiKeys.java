package io.github.stint.adapter.simulator.internal.access;

import io.github.stint.core.Stint;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/** The users, by their API keys. */
public final class ApiKeys {

    private final Map<String, Stint> byKey;

    public ApiKeys(Map<String, Stint> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    public Optional<Stint> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Returns whether the workspace exists for any of the users. */
    public boolean anyUserSees(WorkspaceId workspace) {
        return byKey.values().stream()
                .anyMatch(stint -> stint.workspaces().find(workspace).isPresent());
    }

    /** Redacts these keys. */
    public KeyRedactor redactor() {
        return new KeyRedactor(byKey.keySet());
    }
}
