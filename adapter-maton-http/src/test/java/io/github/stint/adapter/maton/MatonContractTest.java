package io.github.stint.adapter.maton;

import io.github.stint.contract.suite.EveryContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Through Maton, the adapter fulfils all contracts. */
class MatonContractTest extends EveryContract {

    private @Nullable SimulatedFixture fixture;

    @Override
    protected SimulatedFixture newFixture() {
        SimulatedFixture made = SimulatedFixture.throughMaton();
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
