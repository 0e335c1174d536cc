package io.github.stint.adapter.offline;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.suite.EveryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contracts, with all entries in the file of recent data. */
class OfflineContractTest extends EveryContract {

    @TempDir
    private Path folder;

    @Override
    protected ContractFixture newFixture() {
        return new OfflineFixture(folder.resolve("data"), ArchivingLimits.DEFAULT);
    }
}
