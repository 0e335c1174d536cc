package io.github.stint.adapter.simulator;

import io.github.stint.core.Stint;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who may come in, by their keys. */
final class Accounts {

    private final Map<String, Stint> byKey;

    Accounts(Stint stint, SimulatorOptions options) {
        Map<String, Stint> all = new LinkedHashMap<>(options.furtherUsers());
        all.put(options.key(), stint);
        this.byKey = Map.copyOf(all);
    }

    Optional<Stint> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether any of the users may see the workspace. */
    boolean anyoneSees(WorkspaceId workspace) {
        return byKey.values().stream()
                .anyMatch(stint -> stint.workspaces().find(workspace).isPresent());
    }

    /** Takes the keys out of a log. */
    KeyMask mask() {
        return new KeyMask(byKey.keySet());
    }
}
