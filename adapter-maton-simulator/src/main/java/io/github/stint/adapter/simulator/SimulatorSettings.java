package io.github.stint.adapter.simulator;

import java.util.function.UnaryOperator;

/** The settings of the workspaces of a running simulator. They apply to requests that arrive later. Thread-safe. */
public final class SimulatorSettings {

    private final WorkspaceSettings initial;
    private volatile WorkspaceSettings current;

    SimulatorSettings(WorkspaceSettings initial) {
        this.initial = initial;
        this.current = initial;
    }

    /** Returns the current settings. */
    public WorkspaceSettings get() {
        return current;
    }

    /** Replaces all settings. */
    public synchronized void set(WorkspaceSettings settings) {
        current = settings;
    }

    /** Restores the settings that the simulator started with. */
    public void reset() {
        set(initial);
    }

    /** Changes settings, in one step with those of other threads. */
    synchronized void change(UnaryOperator<WorkspaceSettings> change) {
        current = change.apply(current);
    }
}
