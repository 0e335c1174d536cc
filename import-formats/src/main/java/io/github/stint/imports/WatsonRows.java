package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.imports.internal.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the frames of Watson: arrays in its file {@code frames}, or the objects of {@code watson log --json}. */
final class WatsonRows implements JsonFile.Rows {

    static final String TAGS = "tags";

    /** The elements of an array; frames of old versions have no tags. */
    static List<String> frameFields() {
        return List.of("start", "stop", "project", "id", TAGS, "updated_at");
    }

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}(\\.\\d{1,9})?");

    private final RowTimes times;
    private final DateReading dates;

    WatsonRows(ReadOptions options) {
        times = new RowTimes(options.zone());
        dates = new DateReading(options);
    }

    @Override
    public Set<String> known() {
        return Set.copyOf(frameFields());
    }

    @Override
    public Optional<ImportRow> row(FieldRow row) {
        return Optional.of(ImportRow.builder()
                .position(row.position("start"))
                .interval(RowTimes.between(time(row, "start"), time(row, "stop"), Optional.empty()))
                .project(row.text("project"))
                .tags(row.items(TAGS).stream().distinct().toList())
                .anyClient(true)
                .build());
    }

    private List<Instant> time(FieldRow row, String field) {
        return row.read(field, this::time).orElseThrow(() -> row.refused(field, "it has no " + field, "add the time"));
    }

    private List<Instant> time(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return times.moment(text, dates);
        }
        int point = text.indexOf('.');
        long seconds = Long.parseLong(point < 0 ? text : text.substring(0, point));
        if (seconds == 0) {
            throw new InvalidValue(
                    SourceText.OPERATION, "time", "\"" + text + "\" is not a time", "correct it, or delete the frame");
        }
        return List.of(Instant.ofEpochSecond(seconds));
    }
}
