package io.github.stint.adapter.maton;

import io.github.stint.contract.suite.EveryTrackerContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Without Maton, the adapter fulfils all contracts except those of connections, which are not available. */
class DirectContractTest extends EveryTrackerContract {

    private @Nullable SimulatedFixture fixture;

    @Override
    protected SimulatedFixture newFixture() {
        SimulatedFixture made = SimulatedFixture.direct();
        fixture = made;
        return made;
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }
}
