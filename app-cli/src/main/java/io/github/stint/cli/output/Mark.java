package io.github.stint.cli.output;

import java.util.Optional;

/** The column of a table that marks the entity in use. */
final class Mark {

    static final String HEADING = "";

    private Mark() {}

    /**
     * Returns the cell.
     *
     * @param inUse whether the entity is in use; empty if that is not known
     */
    static String of(Optional<Boolean> inUse) {
        return inUse.orElse(false) ? "*" : "";
    }
}
