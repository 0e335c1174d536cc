package io.github.stint.benchmarks.http;

import io.github.stint.benchmarks.data.SampleWorkspace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages of time entries as the service sends them: about 450 bytes an entry, latest first. */
public final class EntryPages {

    private static final Instant LATEST = Instant.parse("2026-06-30T16:00:00Z");
    private static final Duration DISTANCE = Duration.ofMinutes(30);

    private EntryPages() {}

    /** Returns the page with this number, from 1 on, of a list with this many entries. */
    public static byte[] page(int number, int size, int total) {
        int first = (number - 1) * size;
        return IntStream.range(first, Math.min(total, first + size))
                .mapToObj(EntryPages::entry)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(int index) {
        Instant start = LATEST.minus(DISTANCE.multipliedBy(index));
        int project = index % 7;
        return """
                {"id":"%024x","description":"Review of change %d in the checkout","tagIds":["5b1e6b160cb8793dd93ec%03x"],\
                "userId":"%s","billable":%b,"taskId":null,"projectId":"5b1667790cb8797321f3d%03x","workspaceId":"%s",\
                "timeInterval":{"start":"%s","end":"%s","duration":"PT25M"},"customFieldValues":[],"type":"REGULAR",\
                "kioskId":null,"hourlyRate":null,"costRate":null,"isLocked":false}""".formatted(
                        index + 1,
                        index,
                        index % 5,
                        SampleWorkspace.USER.id(),
                        project > 2,
                        project,
                        SampleWorkspace.ID,
                        start,
                        start.plus(Duration.ofMinutes(25)));
    }
}
