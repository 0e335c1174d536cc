package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.imports.internal.SourceText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the intervals of {@code timew export}: the annotation is the description, and an interval without an end is running. */
final class TimewarriorRows implements JsonFile.Rows {

    /** In UTC. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Set<String> known() {
        return Set.of("id", "start", "end", "tags", "annotation");
    }

    @Override
    public Optional<ImportRow> row(FieldRow row) {
        Instant start = row.read("start", TimewarriorRows::time)
                .orElseThrow(() -> row.refused("start", "it has no start", "add the time"));
        Optional<Instant> end = row.read("end", TimewarriorRows::time);
        return end.map(last -> ImportRow.builder()
                .position(row.position("start"))
                .interval(TimeInterval.of(start, last))
                .description(row.exact("annotation"))
                .tags(row.items("tags").stream().distinct().toList())
                .anyClient(true)
                .build());
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException otherForm) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    "time",
                    "\"" + text + "\" is not a time of timew export",
                    "write it like 20260302T080000Z");
        }
    }
}
