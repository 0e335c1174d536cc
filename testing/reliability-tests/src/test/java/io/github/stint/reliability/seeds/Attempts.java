package io.github.stint.reliability.seeds;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDeletion;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.EntrySplit;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** Random calls, each of which is valid for what is stored. */
final class Attempts {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int NAMES = 3;

    private final String owner;
    private final boolean timer;
    private final World world;
    private final Stint client;
    private final SplittableRandom random;
    private final TimeTracker tracker;
    private int names;

    /**
     * Creates calls.
     *
     * @param owner the first word of all descriptions
     * @param timer whether this owner starts and stops the timer of the user
     */
    Attempts(String owner, boolean timer, World world, Stint client, SplittableRandom random) {
        this.owner = owner;
        this.timer = timer;
        this.world = world;
        this.client = client;
        this.random = random;
        this.tracker = new TimeTracker(client, World.WORKSPACE, World.USER, OverlapPolicy.ALLOW);
    }

    /** Returns a call that is valid. */
    Attempt next(Timeline now, Function<Item, TimeEntry> entry) {
        List<Supplier<Attempt>> valid =
                new ArrayList<>(List.of(() -> log(now), () -> imported(now), () -> read(now), () -> findOrCreate(now)));
        List<Item> finished =
                now.items().stream().filter(item -> !item.running()).toList();
        if (!finished.isEmpty()) {
            Item item = finished.get(random.nextInt(finished.size()));
            valid.add(() -> rename(now, item, entry));
            valid.add(() -> shorten(now, item, entry));
            valid.add(() -> delete(now, item, entry));
            valid.add(() -> split(now, item, entry));
        }
        if (timer) {
            valid.add(() -> start(now));
            valid.add(() -> start(now));
            now.running().ifPresent(running -> {
                valid.add(() -> stop(now, running));
                valid.add(() -> cancel(now, running));
                valid.add(() -> rename(now, running, entry));
            });
        }
        return valid.get(random.nextInt(valid.size())).get();
    }

    private String newName() {
        names++;
        return owner + " " + names;
    }

    private Instant now() {
        return WholeSeconds.of(world.simulation().instant());
    }

    private Item newItem() {
        Instant start = World.START.minus(DAY).plusSeconds(random.nextInt(3600));
        return new Item(newName(), start, Optional.of(start.plusSeconds(60 + random.nextInt(3600))));
    }

    private static TimeInterval interval(Item item) {
        return item.end()
                .map(end -> TimeInterval.of(item.start(), end))
                .orElseGet(() -> TimeInterval.startingAt(item.start()));
    }

    private Attempt log(Timeline now) {
        Item item = newItem();
        return Attempt.of(
                "log " + item,
                now.plus(item),
                () -> tracker.log(EntryDetails.describedAs(item.description()), interval(item)));
    }

    private Attempt rename(Timeline now, Item item, Function<Item, TimeEntry> entry) {
        Item renamed = item.named(newName());
        EntryEdit edit = EntryEdit.builder().description(renamed.description()).build();
        return Attempt.of(
                "rename " + item + " to " + renamed.description(),
                now.replace(item, renamed),
                stored -> item.running() && isStopped(now, item, stored),
                () -> tracker.edit(entry.apply(item), edit));
    }

    /** A running timer is stopped and started again to change it, so that it may remain stopped. */
    private static boolean isStopped(Timeline now, Item running, Timeline stored) {
        return stored.items().stream()
                .filter(item -> item.description().equals(running.description()) && !item.running())
                .anyMatch(item -> stored.replace(item, running).equals(now));
    }

    private Attempt shorten(Timeline now, Item item, Function<Item, TimeEntry> entry) {
        Instant end = item.end().orElseThrow();
        long seconds = Duration.between(item.start(), end).toSeconds();
        Instant earlier = item.start().plusSeconds(seconds <= 1 ? seconds : 1 + random.nextLong(seconds));
        EntryEdit edit = EntryEdit.builder().end(earlier).build();
        return Attempt.of(
                "shorten " + item + " to " + earlier,
                now.replace(item, item.endingAt(earlier)),
                () -> tracker.edit(entry.apply(item), edit));
    }

    private Attempt delete(Timeline now, Item item, Function<Item, TimeEntry> entry) {
        return Attempt.of(
                "delete " + item,
                now.minus(item),
                () -> new EntryDeletion(client, World.WORKSPACE).delete(List.of(entry.apply(item))));
    }

    private Attempt split(Timeline now, Item item, Function<Item, TimeEntry> entry) {
        Instant end = item.end().orElseThrow();
        long seconds = Duration.between(item.start(), end).toSeconds();
        if (seconds < 2) {
            return delete(now, item, entry);
        }
        Instant middle = item.start().plusSeconds(1 + random.nextLong(seconds - 1));
        Item first = item.endingAt(middle);
        Item second = new Item(item.description(), middle, item.end());
        return Attempt.of(
                "split " + item + " at " + middle,
                now.replace(item, first).plus(second),
                now.plus(second)::equals,
                () -> new EntrySplit(client, World.WORKSPACE, world.simulation())
                        .split(entry.apply(item), List.of(middle), now()));
    }

    private Attempt start(Timeline now) {
        Item started = new Item(newName(), now(), Optional.empty());
        Timeline before = now.running()
                .map(running -> now.replace(running, running.endingAt(started.start())))
                .orElse(now);
        return Attempt.of(
                "start " + started.description(),
                before.plus(started),
                before::equals,
                () -> tracker.start(EntryDetails.describedAs(started.description()), started.start()));
    }

    private Attempt stop(Timeline now, Item running) {
        Instant end = now();
        return Attempt.of(
                "stop " + running.description() + " at " + end,
                now.replace(running, running.endingAt(end)),
                () -> tracker.stop(end));
    }

    private Attempt cancel(Timeline now, Item running) {
        return Attempt.of("cancel " + running.description(), now.minus(running), tracker::cancel);
    }

    private Attempt read(Timeline now) {
        return Attempt.of("read", now, () -> {
            Timeline read = Timeline.of(client.timeEntries()
                    .all(World.WORKSPACE, World.USER, TimeEntryQuery.all())
                    .filter(entry -> entry.description().startsWith(owner + " "))
                    .toList());
            if (!read.equals(now)) {
                throw new AssertionError(owner + " read " + read + ", but stored is " + now);
            }
        });
    }

    /** Several owners want the same names, so that they create them at the same time. */
    private Attempt findOrCreate(Timeline now) {
        String name = "tag " + random.nextInt(NAMES);
        return Attempt.of("find or create " + name, now, () -> {
            Tag found = new FindOrCreate(client, World.WORKSPACE).tag(NewTag.named(name));
            List<Tag> stored = world.stored()
                    .tags()
                    .all(World.WORKSPACE, TagQuery.all())
                    .filter(tag -> tag.name().equals(name))
                    .toList();
            if (!stored.equals(List.of(found))) {
                throw new AssertionError(owner + " found " + found + ", but stored is " + stored);
            }
        });
    }

    /** Imports two rows, one of which may be there already. */
    private Attempt imported(Timeline now) {
        Item row = newItem();
        Item other = random.nextBoolean() ? row : newItem();
        List<Item> rows = List.of(row, other);
        EntryImport entryImport = new EntryImport(client, World.WORKSPACE, World.USER, world.simulation())
                .with(BulkThreads.on(world.simulation(), 2));
        return new Attempt(
                "import " + rows,
                () -> reported(
                        now,
                        rows,
                        entryImport.store(rows.stream().map(Attempts::newEntry).toList())),
                now.plus(row).plus(other),
                stored -> stored.equals(now.plus(row)) || stored.equals(now.plus(other)));
    }

    private static Timeline reported(Timeline now, List<Item> rows, List<ImportedEntry> imported) {
        Timeline stored = now;
        for (int row = 0; row < rows.size(); row++) {
            ImportedEntry result = imported.get(row);
            if (result.outcome() == Outcome.UNKNOWN) {
                throw result.error().orElseThrow();
            }
            if (result.isStored()) {
                stored = stored.plus(rows.get(row));
            }
        }
        return stored;
    }

    private static NewTimeEntry newEntry(Item item) {
        return NewTimeEntry.builder()
                .description(item.description())
                .interval(interval(item))
                .build();
    }
}
