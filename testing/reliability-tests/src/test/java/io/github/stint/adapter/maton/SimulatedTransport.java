package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.network.TimedExecutor;
import io.github.stint.reliability.simulation.Simulation;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** Creates transports without a network. It is in the package of the adapter, because a program cannot do so. */
public final class SimulatedTransport {

    private SimulatedTransport() {}

    /** Opens a transport that sends requests with this client, in threads and in the time of the simulation. */
    public static MatonTransport open(HttpClient client, Simulation simulation) {
        return MatonTransport.over(
                client,
                MatonTransport.builder()
                        .executor(new SimulatedThreads(simulation))
                        .waitingTime(simulation, simulation)
                        .random(simulation.newRandom()));
    }

    private record SimulatedThreads(Simulation simulation) implements TimedExecutor {

        @Override
        public void execute(Runnable work) {
            simulation.execute(work);
        }

        @Override
        public <T> T await(Future<T> result, Duration timeout)
                throws InterruptedException, ExecutionException, TimeoutException {
            return simulation.await(result, timeout);
        }
    }
}
