package io.github.stint.adapter.inmemory;

import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.suite.EveryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class StoredContractTest extends EveryContract {

    @TempDir
    private Path folder;

    @Override
    protected ContractFixture newFixture() {
        return new InMemoryFixture(builder -> builder.storedIn(folder.resolve("state.json")));
    }
}
