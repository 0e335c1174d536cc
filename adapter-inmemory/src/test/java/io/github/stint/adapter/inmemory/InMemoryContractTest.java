package io.github.stint.adapter.inmemory;

import io.github.stint.core.EveryContract;
import io.github.stint.core.contract.ContractFixture;

class InMemoryContractTest extends EveryContract {

    @Override
    protected ContractFixture newFixture() {
        return InMemoryFixture.inMemoryOnly();
    }
}
