package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A filter by the ids of something that an entry refers to.
 *
 * @param mode what the ids mean
 */
record IdFilter(Set<String> ids, Mode mode) {

    private enum Mode {
        CONTAINS,
        CONTAINS_ONLY,
        DOES_NOT_CONTAIN
    }

    /** Copies the ids. */
    IdFilter {
        ids = Set.copyOf(ids);
    }

    /** Reads the filter in the field; a missing one, and one without ids, matches all. */
    static IdFilter read(Body body, String field) {
        return body.object(field)
                .map(filter -> new IdFilter(Set.copyOf(filter.texts("ids").orElse(List.of())), mode(filter, field)))
                .orElseGet(() -> new IdFilter(Set.of(), Mode.CONTAINS));
    }

    private static Mode mode(Body filter, String field) {
        return switch (filter.nonEmptyText("contains").orElse("CONTAINS")) {
            case "CONTAINS" -> Mode.CONTAINS;
            case "CONTAINS_ONLY" -> Mode.CONTAINS_ONLY;
            case "DOES_NOT_CONTAIN" -> Mode.DOES_NOT_CONTAIN;
            default -> throw WireErrors.invalidField(field + ".contains");
        };
    }

    boolean matches(Collection<String> present) {
        if (ids.isEmpty()) {
            return true;
        }
        return switch (mode) {
            case CONTAINS -> present.stream().anyMatch(ids::contains);
            case CONTAINS_ONLY -> !present.isEmpty() && ids.containsAll(present);
            case DOES_NOT_CONTAIN -> present.stream().noneMatch(ids::contains);
        };
    }
}
