package io.github.stint.core.dryrun;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Refused;

/**
 * Simulates changes: reads pass, and writes are checked and applied to a copy in memory. Ports of {@link #around} return what the write
 * would return, and throw what it would throw as far as that is known without the write: what does not exist, what is invalid, and
 * {@link Refused} for the rules of the domain. Reads of one entity, and of the running timer, see the simulated changes; lists show
 * entities that would change as they would be, and none that would be created. A new entity has an id of its own that
 * {@link #isNew} recognizes. A write takes at most the requests of reading what it checks, usually one. Safe for use by several threads.
 */
public final class DryRun {

    private static final String NEW = "dry-run-new-";

    private final Overlay overlay = new Overlay(NEW);

    /** Returns the same ports, which write nothing. Ports of one instance share the simulated changes. */
    public Stint around(Stint stint) {
        return new DryStint(stint, overlay);
    }

    /** Returns whether the id is that of an entity that would be created. */
    public static boolean isNew(String id) {
        return id.startsWith(NEW);
    }
}
