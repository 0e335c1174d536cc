package io.github.stint.core.error;

import io.github.stint.core.message.PrintableText;
import java.util.Optional;

/**
 * A defect of stored data that a read tolerated, so that it does not block access to everything else. Adapters report it to the caller;
 * totals may be wrong because of it.
 *
 * @param id the id of the entity; empty if the service sent none
 * @param problem such as {@code its color cannot be read}; printable
 * @param leftOut whether the entity is missing in the result
 */
public record DataProblem(EntityKind kind, Optional<String> id, String problem, boolean leftOut) {

    /** Makes the id and the problem printable, because both may be texts of the service. */
    public DataProblem {
        id = id.map(PrintableText::of);
        problem = PrintableText.of(problem);
    }

    /** Returns a message for users, which names the entity. */
    public String message() {
        String entity =
                id.map(known -> "the " + kind.word() + " " + known).orElse("a " + kind.word() + " without an id");
        return entity + (leftOut ? " is left out: " : ": ") + problem;
    }
}
