package io.github.stint.core.tracking;

import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds the entries that an entry overlaps, and applies a policy to them, before anything is written. */
final class Overlaps {

    /** How long before an entry another may start to count as an overlap. */
    private static final Duration WINDOW = Duration.ofDays(2);

    private static final int MAX_NAMED = 3;

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final OverlapPolicy policy;

    Overlaps(TimeEntries entries, WorkspaceId workspace, OverlapPolicy policy) {
        this.entries = entries;
        this.workspace = workspace;
        this.policy = policy;
    }

    boolean areRefused() {
        return policy == OverlapPolicy.REFUSE;
    }

    /** Returns what a new entry overlaps, with one request unless overlaps are allowed; throws {@link Refused} if they are not. */
    List<TimeEntry> ofNew(String operation, UserId user, TimeInterval interval) {
        return policy == OverlapPolicy.ALLOW
                ? List.of()
                : permitted(operation, sharing(near(user, interval), interval).toList());
    }

    /** As {@link #ofNew}, for the changed times of an entry. That takes no request if the entries of that time were read to find it. */
    List<TimeEntry> ofChanged(String operation, FoundEntry found, TimeEntry after) {
        if (policy == OverlapPolicy.ALLOW
                || after.interval().equals(found.entry().interval())) {
            return List.of();
        }
        boolean known = found.readAfter().isBefore(earliestStart(after.interval()));
        Stream<TimeEntry> near = known ? found.read().stream() : near(after.userId(), after.interval());
        return permitted(operation, others(near, after));
    }

    /** Returns the other entries that the entry overlaps, whatever the policy is. */
    List<TimeEntry> of(TimeEntry entry) {
        return others(near(entry.userId(), entry.interval()), entry);
    }

    private static List<TimeEntry> others(Stream<TimeEntry> near, TimeEntry entry) {
        return sharing(near.filter(other -> !other.id().equals(entry.id())), entry.interval())
                .toList();
    }

    /** A timer that starts or runs again ends the running one, so that they do not overlap. */
    private static Stream<TimeEntry> sharing(Stream<TimeEntry> near, TimeInterval interval) {
        return near.filter(other -> other.interval().overlaps(interval))
                .filter(other -> !interval.running() || !other.running());
    }

    private Stream<TimeEntry> near(UserId user, TimeInterval interval) {
        TimeEntryQuery query = TimeEntryQuery.builder()
                .startingFrom(earliestStart(interval))
                .startingBefore(interval.end())
                .build();
        return entries.all(workspace, user, query);
    }

    private static Instant earliestStart(TimeInterval interval) {
        return interval.start().minus(WINDOW);
    }

    private List<TimeEntry> permitted(String operation, List<TimeEntry> overlapping) {
        if (areRefused() && !overlapping.isEmpty()) {
            throw new Refused(operation, Rule.OVERLAP, message(overlapping), "change the times, or allow overlaps");
        }
        return overlapping;
    }

    private static ErrorMessage message(List<TimeEntry> overlapping) {
        ErrorMessage message = ErrorMessage.of("it would overlap ");
        String separator = "";
        for (TimeEntry entry : overlapping.subList(0, Math.min(MAX_NAMED, overlapping.size()))) {
            TimeInterval interval = entry.interval();
            message = message.plus(ErrorMessage.of(separator + named(entry)))
                    .plus(interval.end()
                            .map(end -> ErrorMessage.of(" from {} to {}", interval.start(), end))
                            .orElseGet(() -> ErrorMessage.of(" running since {}", interval.start())));
            separator = ", ";
        }
        int more = overlapping.size() - MAX_NAMED;
        return more > 0 ? message.plus(ErrorMessage.of(" and " + more + " more")) : message;
    }

    private static String named(TimeEntry entry) {
        return entry.description().isEmpty()
                ? "the entry " + entry.id()
                : "\"" + entry.description() + "\" (" + entry.id() + ")";
    }
}
