package io.github.stint.adapter.inmemory;

import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.suite.EveryContract;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedStint;

/** A cache changes nothing that a contract states. */
class CachedContractTest extends EveryContract {

    @Override
    protected ContractFixture newFixture() {
        return new InMemoryFixture(
                seed -> CachedStint.over(seed.build(), CacheStore.inMemory(), InMemoryFixture.CLOCK));
    }
}
