package io.github.stint.core.bulk;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks lists before anything is sent. */
final class RowChecks {

    private RowChecks() {}

    static List<BulkCreate> creations(List<BulkCreate> rows) {
        requireNone(
                rows,
                row -> row.entry().interval().running(),
                "interval",
                "has no end",
                "create finished entries only, and start a timer instead");
        requireDifferentKeys(rows);
        return rows;
    }

    static List<BulkUpdate> updates(List<BulkUpdate> rows) {
        requireNone(
                rows,
                row -> row.change().end() instanceof FieldChange.Clear,
                "end",
                "clears the end",
                "change finished entries only, and resume a timer instead");
        requireDifferentKeys(rows);
        requireDifferent(rows, row -> Optional.of(row.id()), "entry", "name each entry once");
        return rows;
    }

    static List<BulkDelete> deletions(List<BulkDelete> rows) {
        requireDifferentKeys(rows);
        requireDifferent(rows, row -> Optional.of(row.id()), "entry", "name each entry once");
        return rows;
    }

    private static <R extends BulkRow> void requireNone(
            List<R> rows, Predicate<R> wrong, String field, String problem, String hint) {
        for (int position = 0; position < rows.size(); position++) {
            R row = rows.get(position);
            if (wrong.test(row)) {
                throw new InvalidValue(row.operation().phrase(), field, "row " + (position + 1) + " " + problem, hint);
            }
        }
    }

    private static <R extends BulkRow> void requireDifferentKeys(List<R> rows) {
        requireDifferent(rows, BulkRow::key, "key", "give each row its own key, or none");
    }

    private static <R extends BulkRow> void requireDifferent(
            List<R> rows, Function<R, Optional<?>> part, String field, String hint) {
        Map<Object, Integer> first = new HashMap<>();
        for (int position = 0; position < rows.size(); position++) {
            R row = rows.get(position);
            int number = position + 1;
            part.apply(row)
                    .flatMap(value -> Optional.ofNullable(first.putIfAbsent(value, number)))
                    .ifPresent(earlier -> {
                        throw new InvalidValue(
                                row.operation().phrase(),
                                field,
                                "rows " + earlier + " and " + number + " have the same " + field,
                                hint);
                    });
        }
    }
}
