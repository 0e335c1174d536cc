package io.github.stint.reliability.usecase;

import io.github.stint.core.Stint;
import io.github.stint.reliability.faults.Told;
import io.github.stint.reliability.network.Faults;
import io.github.stint.reliability.network.NetworkFault;
import io.github.stint.reliability.world.Settings;
import io.github.stint.reliability.world.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** One call of a use case, in which some requests fail, and what is stored afterwards. */
final class UseCaseRun {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LATENCY = Duration.ofMillis(100);

    private final UseCase useCase;

    UseCaseRun(UseCase useCase) {
        this.useCase = useCase;
    }

    /**
     * What is stored without a fault.
     *
     * @param requests how many requests the use case sends
     */
    record Expected(Stored before, Stored after, int requests) {}

    private static World newWorld() {
        return new World(Settings.of(1).withTimes(LATENCY, TIMEOUT));
    }

    Expected withoutFaults() {
        try (World world = newWorld()) {
            useCase.setUp(world);
            Stored before = Stored.in(world);
            Stint client = world.connectSettling();
            world.run(() -> useCase.call(client, world));
            return new Expected(before, Stored.in(world), world.network().sent().size());
        }
    }

    /**
     * Calls the use case; throws {@link AssertionError} if what is stored is neither as before nor as after nor as the error reports.
     *
     * @param successful how many requests succeed before the first fault
     * @param faults of the requests that follow
     */
    Told.Outcome withFaults(Expected expected, int successful, List<NetworkFault> faults) {
        try (World world = newWorld()) {
            useCase.setUp(world);
            world.network().faults(Faults.after(successful, faults));
            Stint client = world.connectSettling();
            AtomicReference<Told> result = new AtomicReference<>();
            world.run(() -> result.set(Told.about(() -> useCase.call(client, world))));
            Told told = result.get();
            Stored now = Stored.in(world);
            boolean right = switch (told.outcome()) {
                case DONE -> now.equals(expected.after());
                case NOT_DONE -> now.equals(expected.before()) || isReported(told, world);
                case UNKNOWN ->
                    now.equals(expected.before()) || now.equals(expected.after()) || isReported(told, world);
            };
            if (!right) {
                throw new AssertionError(useCase.label() + ", request " + (successful + 1) + " " + faults + " -> "
                        + told + "\n  before: " + expected.before() + "\n  after:  " + expected.after()
                        + "\n  stored: " + now + "\n  sent: " + world.network().sent());
            }
            if (useCase.isRepeatable()) {
                world.network().faults(Faults.none());
                world.run(() -> useCase.call(client, world));
                if (!Stored.in(world).equals(expected.after())) {
                    throw new AssertionError(useCase.label() + ", request " + (successful + 1) + " " + faults
                            + ", repeated: " + Stored.in(world));
                }
            }
            return told.outcome();
        }
    }

    private boolean isReported(Told told, World world) {
        return told.error().filter(error -> useCase.reports(error, world)).isPresent();
    }
}
