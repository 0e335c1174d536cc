package io.github.stint.adapter.maton;

import io.github.stint.core.EveryContract;
import io.github.stint.core.contract.ContractFixture;
import org.junit.jupiter.api.Disabled;

@Disabled("there is no gateway yet that the contracts could be run against")
class MatonContractTest extends EveryContract {

    @Override
    protected ContractFixture newFixture() {
        throw new UnsupportedOperationException("there is no gateway yet");
    }
}
