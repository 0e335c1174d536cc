package io.github.stint.adapter.maton;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.suite.EveryTrackerContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * The contracts against the real service, in a workspace dedicated to them. They run only with the profile {@code live}, and are
 * skipped if no key is set.
 */
@Tag("live")
class LiveContractTest extends EveryTrackerContract {

    private @Nullable LiveFixture fixture;

    @BeforeAll
    static void needsAKeyAndAWorkspace() {
        assumeTrue(
                LiveFixture.canBeHad(),
                "set MATON_API_KEY, and STINT_LIVE_WORKSPACE to the name of a workspace to fill");
    }

    @Override
    protected ContractFixture newFixture() {
        LiveFixture made = LiveFixture.connect();
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
