package io.github.stint.reliability.seeds;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.reliability.faults.Told;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * A thread of a program, which changes entries that are its own: after each call it compares what the client reported with what is stored.
 * Nothing else changes its entries, so that what is stored depends on its calls alone.
 */
final class Owner implements Runnable {

    /** After that time, each request has arrived that will ever arrive. */
    private static final Duration ALL_ARRIVED = Duration.ofSeconds(6);

    private final String name;
    private final World world;
    private final History history;
    private final Attempts attempts;
    private final int calls;
    private Timeline known = new Timeline(List.of());

    Owner(String name, boolean timer, World world, Stint client, History history, int calls) {
        SplittableRandom random = world.simulation().newRandom();
        this.name = name;
        this.world = world;
        this.history = history;
        this.calls = calls;
        this.attempts = new Attempts(name, timer, world, client, random);
    }

    @Override
    public void run() {
        for (int call = 0; call < calls; call++) {
            check(attempts.next(known, this::entry));
        }
    }

    private void check(Attempt attempt) {
        history.begin(name, attempt.name());
        AtomicReference<Timeline> reported = new AtomicReference<>(attempt.done());
        Told told = Told.about(() -> reported.set(attempt.call().get()));
        history.end(name, attempt.name(), told);
        switch (told.outcome()) {
            case DONE -> require(attempt, told, reported.get()::equals);
            case NOT_DONE -> {
                told.error().ifPresent(error -> requirePlausible(attempt, error));
                waitForAll();
                require(attempt, told, known::equals);
            }
            case UNKNOWN -> {
                waitForAll();
                require(attempt, told, attempt.partly().or(known::equals).or(attempt.done()::equals));
            }
        }
        known = stored();
    }

    private void waitForAll() {
        try {
            world.simulation().sleep(ALL_ARRIVED);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every call is valid, so that only the network, or limits of the service, can make it fail. */
    private void requirePlausible(Attempt attempt, StintException error) {
        if (error instanceof NotFound
                || error instanceof Refused
                || error instanceof InvalidValue
                || error instanceof Ambiguous
                || error instanceof Forbidden
                || error instanceof NoTimerRunning
                || error instanceof UnexpectedResponse) {
            throw new AssertionError(name + ": " + attempt.name() + " was valid, but failed with " + error, error);
        }
    }

    private void require(Attempt attempt, Told told, Predicate<Timeline> possible) {
        Timeline stored = stored();
        if (!possible.test(stored)) {
            throw new AssertionError(name + ": " + attempt.name() + " -> " + told.outcome()
                    + told.error().map(error -> " (" + error + ")").orElse("") + "\n  stored before: " + known
                    + "\n  stored now:    " + stored);
        }
    }

    private List<TimeEntry> entries() {
        return world.entries().stream()
                .filter(entry -> entry.description().startsWith(name + " "))
                .toList();
    }

    private Timeline stored() {
        return Timeline.of(entries());
    }

    private TimeEntry entry(Item item) {
        Optional<TimeEntry> found =
                entries().stream().filter(entry -> Item.of(entry).equals(item)).findFirst();
        return found.orElseThrow();
    }
}
