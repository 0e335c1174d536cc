package io.github.stint.core.tracking;

import io.github.stint.core.Samples;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Duration;
import java.time.Instant;

/** What the tests of tracking store. */
final class Tracked {

    static final Instant NINE = Samples.NINE;
    static final Project WEBSITE = Samples.project().billable(true).build();
    static final Task DRAFT = Samples.task().build();
    static final Tag URGENT = new Tag(new TagId("g1"), Samples.WORKSPACE, "urgent", false);
    static final Tag REMOTE = new Tag(new TagId("g2"), Samples.WORKSPACE, "remote", false);

    private Tracked() {}

    /** The instant that many minutes after nine. */
    static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    /** A finished entry, in minutes after nine. */
    static TimeEntry entry(String id, int from, int to) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.of(at(from), at(to)))
                .build();
    }

    /** A running timer, since that many minutes after nine. */
    static TimeEntry timer(String id, int from) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.startingAt(at(from)))
                .build();
    }
}
