package io.github.stint.reliability.simulation;

import io.github.stint.core.connection.Sleeper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Runs threads and events in virtual time, one at a time, in an order that depends on the seed alone. A thread has its turn until it
 * sleeps, waits or ends; time passes only between turns. What is due at the same time runs in random order.
 *
 * <p>A thread that has to wait for a lock, or for a notification of another thread, loses its turn. When it goes on, it runs until it uses
 * the simulation, and waits for a turn.
 *
 * <p>The thread that calls {@link #run} gives the turns and runs the events. All other methods are for it and for threads that have
 * their turn.
 */
public final class Simulation extends Clock implements Sleeper, Executor, AutoCloseable {

    /** A turn that lasts longer, in real time, hangs: it waits for something outside of the simulation. */
    private static final int MAX_TURN_SECONDS = 120;

    private static final String LOCKS = "java.util.concurrent.locks.Reentrant";
    /** After that time it is checked whether a thread waits for another one. */
    private static final int LOCK_MILLIS = 2;

    private static final int WAKE_UP_MILLIS = 50;

    private final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Set<Actor> waiting = new LinkedHashSet<>();
    private final Set<Actor> locked = new LinkedHashSet<>();
    private final Deque<Actor> idle = new ArrayDeque<>();
    private final Semaphore turnEnded = new Semaphore(0);
    private final List<Throwable> failures = new ArrayList<>();
    private Instant now;
    private long created;
    private int actors;

    /** Creates a simulation that starts at that instant. */
    public Simulation(long seed, Instant start) {
        this.random = new SplittableRandom(seed);
        this.now = start;
    }

    private record Event(Instant time, int order, long number, Runnable action) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int byTime = time.compareTo(other.time);
            int byOrder = byTime == 0 ? Integer.compare(order, other.order) : byTime;
            return byOrder == 0 ? Long.compare(number, other.number) : byOrder;
        }
    }

    /** Returns a source of random numbers of its own, which depends on the seed. */
    public SplittableRandom newRandom() {
        return random.split();
    }

    /** Schedules an event, which the caller of {@link #run} runs. */
    public void schedule(Duration delay, Runnable event) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.regainTurn();
        }
        created++;
        events.add(new Event(now.plus(delay), random.nextInt(), created, event));
    }

    /** Starts a thread. */
    @Override
    public void execute(Runnable work) {
        if (Thread.currentThread() instanceof Actor actor) {
            actor.regainTurn();
        }
        Actor actor = idle.isEmpty() ? newActor() : idle.pop();
        actor.assign(work);
        schedule(Duration.ZERO, () -> giveTurn(actor));
    }

    private Actor newActor() {
        actors++;
        Actor actor = new Actor(this, "simulated-" + actors);
        actor.start();
        return actor;
    }

    /**
     * Runs until nothing is left to do.
     *
     * @throws AssertionError if a thread failed, or waits for what will never happen
     */
    public void run() {
        while (!events.isEmpty() || wasWokenUp()) {
            Event event = events.poll();
            now = event.time();
            event.action().run();
            locked.removeIf(this::scheduleUnlocked);
            waiting.stream().filter(actor -> actor.needsWakeUp(false)).toList().forEach(this::scheduleTurn);
        }
        if (!failures.isEmpty()) {
            AssertionError failed = new AssertionError("a thread of the simulation failed", failures.get(0));
            failures.stream().skip(1).forEach(failed::addSuppressed);
            throw failed;
        }
        if (!waiting.isEmpty() || !locked.isEmpty()) {
            throw new AssertionError("deadlock: " + waiting + locked);
        }
    }

    /** Whether a thread goes on that another one has woken up a moment ago. */
    private boolean wasWokenUp() {
        if (!locked.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WAKE_UP_MILLIS));
            locked.removeIf(this::scheduleUnlocked);
        }
        return !events.isEmpty();
    }

    private void giveTurn(Actor actor) {
        actor.giveTurn();
        try {
            for (int wait = 0; !turnEnded.tryAcquire(LOCK_MILLIS, TimeUnit.MILLISECONDS); wait++) {
                if (waitsForOther(actor)) {
                    actor.loseTurn();
                    locked.add(actor);
                    return;
                }
                if (wait > MAX_TURN_SECONDS * 1000 / LOCK_MILLIS) {
                    throw hanging(actor);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the simulation was interrupted", interrupted);
        }
    }

    /** Whether the thread waits, outside of the simulation, for what only another thread can do. */
    private static boolean waitsForOther(Actor actor) {
        if (!actor.isRunning()) {
            return false;
        }
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(actor.getId());
        // Without the object that it waits for, it has been woken up while it was looked at.
        if (info == null || info.getThreadState() == Thread.State.RUNNABLE || info.getLockName() == null) {
            return false;
        }
        long owner = info.getLockOwnerId();
        // A lock without an owner is about to be acquired.
        boolean waitsForLock = info.getThreadState() == Thread.State.BLOCKED
                || info.getLockName().startsWith(LOCKS);
        return waitsForLock ? owner >= 0 && owner != actor.getId() : actor.isRunning();
    }

    private static AssertionError hanging(Actor actor) {
        AssertionError hanging = new AssertionError("a turn does not end");
        hanging.setStackTrace(actor.getStackTrace());
        return hanging;
    }

    /** Schedules a turn of a thread that goes on; returns false if it still waits. */
    private boolean scheduleUnlocked(Actor actor) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_TURN_SECONDS);
        while (!actor.wantsTurn()) {
            if (waitsForOther(actor)) {
                return false;
            }
            if (System.nanoTime() - end > 0) {
                throw hanging(actor);
            }
            Thread.onSpinWait();
        }
        schedule(Duration.ZERO, () -> giveTurn(actor));
        return true;
    }

    private void scheduleTurn(Actor actor) {
        long number = actor.waitNumber();
        schedule(Duration.ZERO, () -> endWait(actor, number));
    }

    private void endWait(Actor actor, long number) {
        if (actor.isWaiting(number)) {
            waiting.remove(actor);
            giveTurn(actor);
        }
    }

    void runWork(Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    void endTurn(Actor actor) {
        idle.push(actor);
        turnEnded.release();
    }

    void wakeUp(Actor actor) {
        if (actor.needsWakeUp(true)) {
            scheduleTurn(actor);
        }
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        self().regainTurn();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!duration.isZero()) {
            await(() -> false, duration);
        }
    }

    /** Waits until a condition is true, which another thread or an event makes true. */
    public void await(BooleanSupplier ready) throws InterruptedException {
        self().regainTurn();
        if (!ready.getAsBoolean()) {
            endTurnAndWait(ready);
        }
    }

    /** Waits until a condition is true or the time has passed. */
    public void await(BooleanSupplier ready, Duration timeout) throws InterruptedException {
        self().regainTurn();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Actor self = self();
        Instant end = now.plus(timeout);
        long next = self.waitNumber() + 1;
        schedule(timeout, () -> endWait(self, next));
        endTurnAndWait(() -> ready.getAsBoolean() || !now.isBefore(end));
    }

    private void endTurnAndWait(BooleanSupplier ready) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Actor self = self();
        self.beginWait(ready);
        waiting.add(self);
        turnEnded.release();
        self.awaitTurn();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** As {@link Future#get(long, TimeUnit)}. */
    public <T> T await(Future<T> result, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        self().regainTurn();
        if (!result.isDone()) {
            await(result::isDone, timeout);
        }
        if (!result.isDone()) {
            throw new TimeoutException();
        }
        return result.get();
    }

    private static Actor self() {
        if (Thread.currentThread() instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("only a thread of the simulation can wait");
    }

    /** Returns whether the current thread is one of a simulation, which can wait. */
    public static boolean isActor() {
        return Thread.currentThread() instanceof Actor;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** Ends the threads that have no work. */
    @Override
    public void close() {
        idle.forEach(Actor::stopWork);
        idle.clear();
    }
}
