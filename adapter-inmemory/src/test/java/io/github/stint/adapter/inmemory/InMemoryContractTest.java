package io.github.stint.adapter.inmemory;

import io.github.stint.core.contract.ContractFixture;

class InMemoryContractTest extends EveryContract {

    @Override
    ContractFixture newFixture() {
        return InMemoryFixture.inMemoryOnly();
    }
}
