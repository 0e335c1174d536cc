package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Decorates the ports of any adapter, so that a write whose outcome is unknown is settled: what is stored is read; if the write took effect,
 * its result is returned; if it certainly did not, it is sent again, {@value #MAX_ATTEMPTS} times at most. No request is added unless an
 * outcome is unknown.
 *
 * <p>An update has taken effect if the entity has the new values, a deletion if the entity does not exist, a stop if an entry has the end, and
 * the creation of a project, client, task, tag or workspace if the name exists with the values that were meant. A time entry was created if
 * an entry with the same {@link Fingerprint} is stored that was not there before. Equal entries are permitted: each stored entry is the
 * result of at most one call through ports of the same object, on any thread. An entry that was read through these ports before the call was
 * there before. One that was not read is new if {@link CreationCheck} finds so, or if it is not in a list of that time that was read just
 * before: its reading began at most {@link #SETTLE_TIME} before the call, by the clock that was passed. An equal entry that another program
 * creates after that, until the call ends, is not distinguished from one's own.
 *
 * <p>The creation of a time entry, a start, a stop or an update is sent again only if it has not taken effect {@link #SETTLE_TIME} after the
 * failure. Otherwise one that takes effect late could be a second entry, or undo a later change. A deletion, or the creation of a name, is
 * sent again at once.
 * This relies on the service not to store it later.
 *
 * <p>If it cannot be found out, {@link OutcomeUnknown} is thrown; its hint states what to look for. If a timer was stopped for the start of
 * another, it is {@link TimerNotStarted} instead. If the write certainly had no effect, but no attempt succeeded, {@link Unavailable} is
 * thrown. If the thread is interrupted, nothing more is sent and {@link OutcomeUnknown} is
 * thrown, whose cause is {@link Cancelled}; if it was interrupted before the write was sent, that is thrown itself. The thread remains
 * interrupted. The creation of a connection is not settled.
 *
 * <p>Safe for use by several threads. It remembers the entries that calls created, for as long as it is used.
 */
public final class Settling {

    /** How long a write with an unknown outcome may take until it takes effect, at most. */
    public static final Duration SETTLE_TIME = OutcomeUnknown.SETTLE_TIME;

    /** How often a write is sent, at most. */
    public static final int MAX_ATTEMPTS = 3;

    private final Sleeper sleeper;
    private final EntryRegistry registry;

    /** Waits with the time of the JVM. Lists do not show which entries are new. */
    public Settling() {
        this(Settling::sleep);
    }

    /**
     * Waits with the time of the JVM.
     *
     * @param clock measures how old a list is
     */
    public Settling(Clock clock) {
        this(Settling::sleep, clock);
    }

    /**
     * Waits with that sleeper. Lists do not show which entries are new.
     *
     * @param sleeper waits before what is stored is read again
     */
    public Settling(Sleeper sleeper) {
        this(sleeper, Optional.empty());
    }

    /**
     * Waits with that sleeper.
     *
     * @param sleeper waits before what is stored is read again
     * @param clock measures how old a list is
     */
    public Settling(Sleeper sleeper, Clock clock) {
        this(sleeper, Optional.of(clock));
    }

    private Settling(Sleeper sleeper, Optional<Clock> clock) {
        this.sleeper = sleeper;
        this.registry = new EntryRegistry(clock);
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /**
     * Returns the same ports, whose writes settle. Ports that settle already are returned as they are, so that a use case can do this with
     * whatever ports it is given. Sends nothing.
     */
    public Stint around(Stint stint) {
        return stint instanceof SettlingStint || stint instanceof PlainStint
                ? stint
                : new SettlingStint(stint, this, failure -> {});
    }

    /**
     * As {@link #around(Stint)}, and reports the writes that were found stored. If the ports settle already, they keep their memory of entries,
     * their sleeper, and what they report to.
     *
     * @param settled receives the first failure of each write that was found to have taken effect, in the thread of the call, before it
     *     returns
     */
    public Stint around(Stint stint, Consumer<StintException> settled) {
        return stint instanceof SettlingStint already
                ? already.reportingAlso(settled)
                : new SettlingStint(stint, this, settled);
    }

    /**
     * Returns the same ports, which {@link #around(Stint)} leaves as they are: for a use case that must not read or send anything more after a
     * write with an unknown outcome.
     */
    public static Stint without(Stint stint) {
        return new PlainStint(stint);
    }

    EntryRegistry registry() {
        return registry;
    }

    Sleeper sleeper() {
        return sleeper;
    }
}
