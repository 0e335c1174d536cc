package io.github.stint.cli.env;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.quota.RequestQuota;
import java.net.URI;
import java.util.function.Consumer;

/** Chooses and opens the adapter of a run. */
@FunctionalInterface
public interface Adapters {

    /** Opens the adapter. The caller closes it. */
    Stint open(Settings settings);

    /** Whether {@link #open} would create nothing: offline, the first run creates a workspace. */
    default boolean hasData(Settings settings) {
        return true;
    }

    /** What is remembered of the timer from run to run. */
    default TimerMemory timerMemory(Settings settings) {
        return TimerMemory.none();
    }

    /** Sends raw requests with an adapter that {@link #open} returned, and only until it is closed. */
    default RawService raw(Stint opened) {
        throw new UnsupportedOperationException("this adapter sends no requests");
    }

    /** Returns the requests of the hour of an adapter that {@link #open} returned. */
    default RequestQuota quota(Stint opened) {
        return RequestQuota.unlimited();
    }

    /** Returns the journal of the changes that were made from this machine. */
    default ChangeJournal journal() {
        return ChangeJournal.inMemory();
    }

    /** Identifies the service and the account, or the file of the offline workspace, without a key. */
    default String place(Settings settings) {
        return "";
    }

    /** Whether requests go to Clockify directly, without Maton and its connections. */
    default boolean isDirect(Settings settings) {
        return false;
    }

    /** Describes the proxy and the trusted certificates of requests, without a password. */
    default String network() {
        return "not used";
    }

    /**
     * Checks a service URL before it is saved.
     *
     * @throws InvalidValue if a key must not be sent to this URL
     */
    default void checkUrl(URI url) {}

    /**
     * Starts a simulated gateway. The caller closes it.
     *
     * @param log receives a line for each request
     */
    default Simulation simulate(SimulationPlan plan, Consumer<String> log) {
        throw new UnsupportedOperationException("there is no simulator");
    }

    /**
     * Serves an agent until it closes the connection.
     *
     * @throws UsageError if this program cannot
     */
    default void serveAgent(AgentPlan plan) {
        throw UsageError.ofAgents();
    }
}
