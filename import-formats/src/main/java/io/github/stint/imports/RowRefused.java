package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.RowPosition;

/** A row cannot be read. */
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    RowRefused(RowPosition position, String message, String hint) {
        super(position + ": " + message, null, false, false);
        this.problem = new ImportProblem(position, message, hint);
    }

    RowRefused(RowPosition position, InvalidValue reason) {
        this(position, String.valueOf(reason.getMessage()), reason.hint());
    }

    ImportProblem problem() {
        return problem;
    }
}
