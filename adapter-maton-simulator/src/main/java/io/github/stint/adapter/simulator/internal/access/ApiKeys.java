package io.github.stint.adapter.simulator.internal.access;

import io.github.stint.core.Stint;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/** Who may come in, by their keys. */
public final class ApiKeys {

    private final Map<String, Stint> byKey;

    public ApiKeys(Map<String, Stint> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    public Optional<Stint> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether any of the users may see the workspace. */
    public boolean anyoneSees(WorkspaceId workspace) {
        return byKey.values().stream()
                .anyMatch(stint -> stint.workspaces().find(workspace).isPresent());
    }

    /** Takes the keys out of a log. */
    public KeyRedactor mask() {
        return new KeyRedactor(byKey.keySet());
    }
}
