package io.github.stint.reliability.simulation;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** A thread of a simulation. It runs only while it has its turn, so that its fields need no lock. */
final class Actor extends Thread {

    private final Simulation simulation;
    private final Semaphore turn = new Semaphore(0);
    private Runnable work = () -> {};
    private boolean stopped;
    private volatile boolean lostTurn;
    private volatile boolean wantsTurn;
    private volatile boolean running;

    /** Whether it waits, for what, and how many times it has waited. */
    private boolean waiting;

    private BooleanSupplier ready = () -> false;
    private boolean wakeUpScheduled;
    private long waits;

    Actor(Simulation simulation, String name) {
        super(name);
        this.simulation = simulation;
        setDaemon(true);
    }

    /** It waits for a lock that another thread holds. Later it waits for its turn before it uses the simulation. */
    void loseTurn() {
        wantsTurn = false;
        lostTurn = true;
    }

    /** Waits for the turn if it was lost. */
    void regainTurn() {
        if (lostTurn) {
            running = false;
            wantsTurn = true;
            awaitTurn();
        }
    }

    boolean wantsTurn() {
        return wantsTurn;
    }

    void assign(Runnable given) {
        work = given;
    }

    @Override
    public void run() {
        awaitTurn();
        while (!stopped) {
            simulation.runWork(work);
            regainTurn();
            // Before the end of the turn, so that no later work is interrupted.
            Thread.interrupted();
            running = false;
            simulation.endTurn(this);
            awaitTurn();
        }
    }

    /** Wakes it up, as an interrupt does in real time. */
    @Override
    public void interrupt() {
        super.interrupt();
        simulation.wakeUp(this);
    }

    void giveTurn() {
        waiting = false;
        lostTurn = false;
        turn.release();
    }

    void stopWork() {
        stopped = true;
        turn.release();
    }

    /** Begins a wait; returns its number. */
    long beginWait(BooleanSupplier until) {
        ready = until;
        waiting = true;
        running = false;
        wakeUpScheduled = false;
        waits++;
        return waits;
    }

    void awaitTurn() {
        turn.acquireUninterruptibly();
        running = true;
    }

    /** Whether it runs, or waits for something else than its turn. */
    boolean isRunning() {
        return running;
    }

    boolean isWaiting(long number) {
        return waiting && waits == number;
    }

    /** Whether a wake-up has to be scheduled; true once for each wait. */
    boolean needsWakeUp(boolean atOnce) {
        boolean needed = waiting && !wakeUpScheduled && (atOnce || ready.getAsBoolean());
        wakeUpScheduled |= needed;
        return needed;
    }

    long waitNumber() {
        return waits;
    }
}
