package io.github.stint.reliability.usecase;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDeletion;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.EntryEdits;
import io.github.stint.core.tracking.EntrySplit;
import io.github.stint.core.tracking.PlannedEdit;
import io.github.stint.core.tracking.Retirement;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.reliability.world.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A use case of several requests. */
enum UseCase {
    SWITCH_TIMER {
        @Override
        void prepare(World world) {
            store(world, entry(world, TimeInterval.startingAt(MORNING), "old timer"));
        }

        @Override
        void call(Stint client, World world) {
            tracker(client).start(details(world, "new timer"), NOON);
        }

        @Override
        boolean reports(StintException error, World world) {
            boolean stopped = entries(world)
                    .anyMatch(entry -> entry.description().equals("old timer")
                            && entry.interval().end().filter(NOON::equals).isPresent());
            return error instanceof TimerNotStarted && stopped && entries(world).count() == 1;
        }
    },
    START_TIMER {
        @Override
        void prepare(World world) {
            store(world, entry(world, TimeInterval.of(MORNING, NOON), "earlier"));
        }

        @Override
        void call(Stint client, World world) {
            tracker(client).start(details(world, "new timer"), NOON);
        }
    },
    EDIT_TIMER {
        @Override
        void prepare(World world) {
            store(world, entry(world, TimeInterval.startingAt(MORNING), "timer"));
        }

        @Override
        void call(Stint client, World world) {
            tracker(client)
                    .edit(
                            named(world, "timer"),
                            EntryEdit.builder().description("timer, edited").build());
        }

        @Override
        boolean reports(StintException error, World world) {
            return error instanceof TimerNotStarted
                    && entries(world).count() == 1
                    && entries(world).noneMatch(TimeEntry::running);
        }
    },
    LOG {
        @Override
        void call(Stint client, World world) {
            tracker(client).log(details(world, "logged"), TimeInterval.of(MORNING, NOON));
        }
    },
    SPLIT {
        @Override
        void prepare(World world) {
            store(world, entry(world, TimeInterval.of(MORNING, EVENING), "whole"));
        }

        @Override
        void call(Stint client, World world) {
            new EntrySplit(client, World.WORKSPACE, world.simulation())
                    .split(named(world, "whole"), List.of(NOON, NOON.plusSeconds(60)), EVENING);
        }

        @Override
        boolean reports(StintException error, World world) {
            if (!(error instanceof PartlyChanged incomplete)) {
                return false;
            }
            Set<String> left = Set.copyOf(incomplete.leftIds());
            boolean unknownPart = incomplete.getMessage().contains("not known whether a part was created");
            long more = entries(world)
                    .filter(entry -> !entry.interval().start().equals(MORNING))
                    .filter(entry -> !left.contains(entry.id().value()))
                    .count();
            boolean unchanged = entries(world)
                    .anyMatch(entry -> entry.interval().start().equals(MORNING)
                            && entry.interval().end().filter(EVENING::equals).isPresent());
            return unchanged && more <= (unknownPart ? 1 : 0);
        }
    },
    EDIT_ENTRIES {
        @Override
        void prepare(World world) {
            Stream.of("one", "two", "three")
                    .forEach(name -> store(world, entry(world, TimeInterval.of(MORNING, NOON), name)));
        }

        @Override
        void call(Stint client, World world) {
            EntryEdit edit = EntryEdit.builder().billable(true).build();
            new EntryEdits(tracker(client))
                    .edit(Stream.of("one", "two", "three")
                            .map(name -> new PlannedEdit(FoundEntry.alone(named(world, name)), edit))
                            .toList());
        }

        @Override
        boolean reports(StintException error, World world) {
            Set<String> edited = entries(world)
                    .filter(TimeEntry::billable)
                    .map(entry -> entry.id().value())
                    .collect(Collectors.toSet());
            return error instanceof NotAllChanged some
                    && edited.containsAll(some.changedIds())
                    && some.notChangedIds().stream().noneMatch(edited::contains)
                    && entries(world).count() == 3;
        }

        @Override
        boolean isRepeatable() {
            return true;
        }
    },
    DELETE_ENTRIES {
        @Override
        void prepare(World world) {
            EDIT_ENTRIES.prepare(world);
        }

        @Override
        void call(Stint client, World world) {
            new EntryDeletion(client, World.WORKSPACE)
                    .delete(Stream.of("one", "two", "three")
                            .map(name -> named(world, name))
                            .toList());
        }

        @Override
        boolean reports(StintException error, World world) {
            Set<String> left = entries(world).map(entry -> entry.id().value()).collect(Collectors.toSet());
            return error instanceof NotAllDeleted some
                    && left.containsAll(some.notDeletedIds())
                    && some.deletedIds().stream().noneMatch(left::contains);
        }
    },
    RETIRE_PROJECT {
        @Override
        void prepare(World world) {
            world.stored().projects().create(World.WORKSPACE, NewProject.named("Acme"));
        }

        @Override
        void call(Stint client, World world) {
            Project project = new FindOrCreate(world.stored(), World.WORKSPACE).project(NewProject.named("Acme"));
            new Retirement(client, World.WORKSPACE).retire(project);
        }

        @Override
        boolean reports(StintException error, World world) {
            return error.getMessage().contains("the project is archived") && has(world, "project Acme archived true");
        }
    },
    RETIRE_CLIENT {
        @Override
        void prepare(World world) {
            world.stored().clients().create(World.WORKSPACE, NewClient.named("Acme"));
        }

        @Override
        void call(Stint client, World world) {
            Client found = new FindOrCreate(world.stored(), World.WORKSPACE).client(NewClient.named("Acme"));
            new Retirement(client, World.WORKSPACE).retire(found);
        }

        @Override
        boolean reports(StintException error, World world) {
            return error.getMessage().contains("the client is archived") && has(world, "client Acme archived true");
        }
    },
    RETIRE_TASK {
        @Override
        void prepare(World world) {
            Project project = world.stored().projects().create(World.WORKSPACE, NewProject.named("Acme"));
            world.stored().tasks().create(World.WORKSPACE, project.id(), NewTask.named("Draft"));
        }

        @Override
        void call(Stint client, World world) {
            FindOrCreate stored = new FindOrCreate(world.stored(), World.WORKSPACE);
            Task task = stored.task(stored.project(NewProject.named("Acme")).id(), NewTask.named("Draft"));
            new Retirement(client, World.WORKSPACE).retire(task);
        }

        @Override
        boolean reports(StintException error, World world) {
            return error.getMessage().contains("the task is done") && has(world, "task Acme Draft DONE");
        }
    },
    IMPORT {
        @Override
        void prepare(World world) {
            store(world, rows(world).get(0));
        }

        @Override
        void call(Stint client, World world) {
            List<NewTimeEntry> rows = rows(world);
            List<ImportedEntry> imported = new EntryImport(client, World.WORKSPACE, World.USER, world.simulation())
                    .with(BulkThreads.on(world.simulation(), 2))
                    .store(rows);
            for (int row = 0; row < rows.size(); row++) {
                String description = rows.get(row).description();
                long stored = entries(world)
                        .filter(entry -> entry.description().equals(description))
                        .count();
                boolean known = imported.get(row).outcome() != Outcome.UNKNOWN;
                if (stored > 1 || (known && imported.get(row).isStored() != (stored == 1))) {
                    throw new AssertionError(description + " is stored " + stored + " times: " + imported);
                }
            }
            imported.stream()
                    .flatMap(row -> row.error().stream().filter(error -> !row.isStored()))
                    .findFirst()
                    .ifPresent(error -> {
                        error.addSuppressed(new RowsCompared());
                        throw error;
                    });
        }

        @Override
        boolean reports(StintException error, World world) {
            return Arrays.stream(error.getSuppressed()).anyMatch(RowsCompared.class::isInstance);
        }

        @Override
        boolean isRepeatable() {
            return true;
        }
    },
    FIND_OR_CREATE_TAG {
        @Override
        void call(Stint client, World world) {
            new FindOrCreate(client, World.WORKSPACE).tag(NewTag.named("urgent"));
        }

        @Override
        boolean isRepeatable() {
            return true;
        }
    },
    FIND_OR_CREATE_PROJECT {
        @Override
        void call(Stint client, World world) {
            new FindOrCreate(client, World.WORKSPACE).project(NewProject.named("Acme"));
        }

        @Override
        boolean isRepeatable() {
            return true;
        }
    },
    FIND_OR_CREATE_TASK {
        @Override
        void prepare(World world) {
            world.stored().projects().create(World.WORKSPACE, NewProject.named("Acme"));
        }

        @Override
        void call(Stint client, World world) {
            Project project = new FindOrCreate(world.stored(), World.WORKSPACE).project(NewProject.named("Acme"));
            new FindOrCreate(client, World.WORKSPACE).task(project.id(), NewTask.named("Draft"));
        }

        @Override
        boolean isRepeatable() {
            return true;
        }
    };

    private static final Instant MORNING = World.START.minusSeconds(18_000);
    private static final Instant NOON = World.START.minusSeconds(3_600);
    private static final Instant EVENING = World.START.minusSeconds(60);
    private static final String PROJECT = "Site";

    /** Marks an error of a row, after what is stored was compared with the result of each row. */
    private static final class RowsCompared extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** Stores what the use case needs (default: nothing). */
    void prepare(World world) {}

    /** Calls the use case. */
    abstract void call(Stint client, World world);

    /** Returns whether what is stored is neither as before nor as after, but as the error reports. */
    boolean reports(StintException error, World world) {
        return false;
    }

    /** Returns whether a repeated call does what is missing. */
    boolean isRepeatable() {
        return false;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Stores a project, a task and a tag for entries, and what the use case needs. */
    final void setUp(World world) {
        FindOrCreate stored = new FindOrCreate(world.stored(), World.WORKSPACE);
        stored.task(stored.project(NewProject.named(PROJECT)).id(), NewTask.named("Fonts"));
        stored.tag(NewTag.named("deep"));
        stored.tag(NewTag.named("late"));
        prepare(world);
    }

    private static NewTimeEntry entry(World world, TimeInterval interval, String description) {
        EntryDetails details = details(world, description);
        return NewTimeEntry.builder()
                .interval(interval)
                .description(description)
                .projectId(details.project().map(Project::id))
                .taskId(details.task().map(Task::id))
                .tagIds(details.tags().stream().map(Tag::id).toList())
                .build();
    }

    private static EntryDetails details(World world, String description) {
        FindOrCreate stored = new FindOrCreate(world.stored(), World.WORKSPACE);
        Project project = stored.project(NewProject.named(PROJECT));
        return EntryDetails.builder()
                .description(description)
                .project(project)
                .task(stored.task(project.id(), NewTask.named("Fonts")))
                .addTags(stored.tag(NewTag.named("deep")), stored.tag(NewTag.named("late")))
                .build();
    }

    private static List<NewTimeEntry> rows(World world) {
        return Stream.of("row 1", "row 2", "row 3")
                .map(name -> entry(world, TimeInterval.of(MORNING, NOON), name))
                .toList();
    }

    private static TimeTracker tracker(Stint client) {
        return new TimeTracker(client, World.WORKSPACE, World.USER);
    }

    private static void store(World world, NewTimeEntry entry) {
        world.stored().timeEntries().createFor(World.WORKSPACE, World.USER, entry);
    }

    private static Stream<TimeEntry> entries(World world) {
        return Stored.entries(world);
    }

    private static TimeEntry named(World world, String description) {
        return entries(world)
                .filter(entry -> entry.description().equals(description))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(World world, String line) {
        return Stored.in(world).lines().contains(line);
    }
}
