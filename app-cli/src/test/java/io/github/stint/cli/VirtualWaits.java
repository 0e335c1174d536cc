package io.github.stint.cli;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.cli.testing.TestClock;

/** Waits for rate limits and before retries that take no time. */
final class VirtualWaits {

    private VirtualWaits() {}

    /** Returns the configuration with waits that only advance a clock of their own. */
    static MatonConfig.Builder in(MatonConfig.Builder config) {
        TestClock clock = new TestClock("2026-03-02T12:00:00Z");
        return config.waitingTime(clock, clock::advance);
    }
}
