package io.github.stint.reliability.faults;

import io.github.stint.core.Stint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDeletion;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kind of write. What each call did can be recognized in what is stored, except that some calls create equal entries. */
enum Write {
    CREATE {
        @Override
        void call(Stint client, World world, int call, Optional<TimeEntry> prepared) {
            tracker(client).log(EntryDetails.describedAs(key(call)), interval(call));
        }

        @Override
        int applied(Map<String, List<TimeEntry>> stored, String key) {
            return stored.getOrDefault(key, List.of()).size();
        }
    },
    CREATE_EQUAL {
        @Override
        String key(int call) {
            return "equal " + (100_000 + call / EQUAL);
        }

        @Override
        void call(Stint client, World world, int call, Optional<TimeEntry> prepared) {
            tracker(client).log(EntryDetails.describedAs(key(call)), interval(call / EQUAL));
        }

        @Override
        int applied(Map<String, List<TimeEntry>> stored, String key) {
            return stored.getOrDefault(key, List.of()).size();
        }
    },
    UPDATE {
        @Override
        Optional<TimeEntry> prepare(World world, int call) {
            return Optional.of(store(world, key(call), interval(call)));
        }

        @Override
        void call(Stint client, World world, int call, Optional<TimeEntry> prepared) {
            tracker(client)
                    .edit(
                            prepared.orElseThrow(),
                            EntryEdit.builder().description(key(call) + CHANGED).build());
        }

        @Override
        int applied(Map<String, List<TimeEntry>> stored, String key) {
            return stored.getOrDefault(key + CHANGED, List.of()).size();
        }
    },
    STOP {
        @Override
        void call(Stint client, World world, int call, Optional<TimeEntry> prepared) {
            TimeEntries entries = world.stored().timeEntries();
            // One that could not be stopped before.
            entries.running(World.WORKSPACE, World.USER).ifPresent(left -> entries.delete(World.WORKSPACE, left.id()));
            store(world, key(call), TimeInterval.startingAt(interval(call).start()));
            tracker(client).stop(interval(call).start().plusSeconds(STOPPED_AFTER));
        }

        @Override
        int applied(Map<String, List<TimeEntry>> stored, String key) {
            return (int) stored.getOrDefault(key, List.of()).stream()
                    .filter(entry -> entry.interval()
                            .end()
                            .equals(Optional.of(entry.interval().start().plusSeconds(STOPPED_AFTER))))
                    .count();
        }

        @Override
        int threads() {
            return 1;
        }
    },
    DELETE {
        @Override
        Optional<TimeEntry> prepare(World world, int call) {
            return Optional.of(store(world, key(call), interval(call)));
        }

        @Override
        void call(Stint client, World world, int call, Optional<TimeEntry> prepared) {
            new EntryDeletion(client, World.WORKSPACE).delete(List.of(prepared.orElseThrow()));
        }

        @Override
        int applied(Map<String, List<TimeEntry>> stored, String key) {
            return 1 - stored.getOrDefault(key, List.of()).size();
        }
    };

    private static final int EQUAL = 10;
    private static final int THREADS = 8;
    private static final int STOPPED_AFTER = 30;
    private static final String CHANGED = " changed";

    /** Prepares what a call needs, and returns it; empty if it needs nothing. */
    Optional<TimeEntry> prepare(World world, int call) {
        return Optional.empty();
    }

    /** Calls the client. */
    abstract void call(Stint client, World world, int call, Optional<TimeEntry> prepared);

    /** What a call writes; calls that write the same have the same key. */
    String key(int call) {
        return "call " + (100_000 + call);
    }

    /** Returns how many calls with this key took effect, in what is stored by description. */
    abstract int applied(Map<String, List<TimeEntry>> stored, String key);

    /** How many calls run at the same time. */
    int threads() {
        return THREADS;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static TimeTracker tracker(Stint client) {
        return new TimeTracker(client, World.WORKSPACE, World.USER, OverlapPolicy.ALLOW);
    }

    private static TimeInterval interval(int call) {
        Instant start = World.START.minus(Duration.ofDays(30)).plus(Duration.ofMinutes(call));
        return TimeInterval.of(start, start.plusSeconds(60));
    }

    private static TimeEntry store(World world, String description, TimeInterval interval) {
        return world.stored()
                .timeEntries()
                .createFor(
                        World.WORKSPACE,
                        World.USER,
                        NewTimeEntry.builder()
                                .description(description)
                                .interval(interval)
                                .build());
    }
}
