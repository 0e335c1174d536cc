package io.github.stint.adapter.inmemory;

import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.suite.EveryContract;

class InMemoryContractTest extends EveryContract {

    @Override
    protected ContractFixture newFixture() {
        return InMemoryFixture.inMemoryOnly();
    }
}
