package io.github.stint.cli.command;

import io.github.stint.core.Stint;

/** Chooses and opens the adapter that a run works with. */
@FunctionalInterface
public interface StintOpener {

    /** Opens it; who opens it closes it. */
    Stint open(Settings settings);

    /** Opens the service behind the adapter, for requests as they are; who opens it closes it. */
    default RawService openRaw(Settings settings) {
        throw new UsageError("there is no service to send a request to", "leave out --offline and STINT_OFFLINE");
    }
}
