package io.github.stint.cli.command;

import io.github.stint.core.Stint;

/** Chooses and opens the adapter that a run works with. */
@FunctionalInterface
public interface StintOpener {

    /** Opens it; who opens it closes it. */
    Stint open(Settings settings);
}
