package io.github.stint.contract.suite;

import io.github.stint.contract.connection.ConnectionsContract;
import io.github.stint.contract.lookup.ConnectionLookupContract;
import org.junit.jupiter.api.Nested;

/**
 * Every contract of core, kept by whatever the fixture is created of. The test class of each adapter extends it, so that a contract
 * which is added here, or to {@link EveryTrackerContract}, is run by all of them.
 */
public abstract class EveryContract extends EveryTrackerContract {

    @Nested
    class Connections extends WithFixture implements ConnectionsContract {}

    @Nested
    class ConnectionLookup extends WithFixture implements ConnectionLookupContract {}
}
