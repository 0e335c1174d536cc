package io.github.stint.core.report;

import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the time between entries. It keeps the covered time of each user and day, joined where entries touch. Not thread-safe. */
final class GapFinder {

    private final Map<DayOfUser, TreeMap<Instant, Instant>> covered = new HashMap<>();

    private record DayOfUser(UserId user, LocalDate day) {}

    void add(EntryPart part) {
        if (part.duration().isZero()) {
            return;
        }
        TreeMap<Instant, Instant> ofDay =
                covered.computeIfAbsent(new DayOfUser(part.entry().userId(), part.day()), key -> new TreeMap<>());
        Instant start = part.start();
        Instant end = part.end();
        Map.Entry<Instant, Instant> touching = ofDay.floorEntry(end);
        while (touching != null && !touching.getValue().isBefore(start)) {
            start = touching.getKey().isBefore(start) ? touching.getKey() : start;
            end = touching.getValue().isAfter(end) ? touching.getValue() : end;
            ofDay.remove(touching.getKey());
            touching = ofDay.floorEntry(end);
        }
        ofDay.put(start, end);
    }

    /** The gaps, by day, user and start. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        covered.forEach((of, intervals) -> {
            List<Map.Entry<Instant, Instant>> inOrder = List.copyOf(intervals.entrySet());
            for (int at = 1; at < inOrder.size(); at++) {
                gaps.add(new Gap(
                        of.user(),
                        of.day(),
                        inOrder.get(at - 1).getValue(),
                        inOrder.get(at).getKey()));
            }
        });
        gaps.sort(Comparator.comparing(Gap::day)
                .thenComparing(gap -> gap.user().value())
                .thenComparing(Gap::start));
        return gaps;
    }
}
