package io.github.stint.contract.suite;

import io.github.stint.contract.connection.ConnectionCloseContract;
import io.github.stint.contract.connection.ConnectionsContract;
import io.github.stint.contract.lookup.ConnectionLookupContract;
import org.junit.jupiter.api.Nested;

/**
 * Every contract. The test class of an adapter extends it, and thereby runs each contract that is added here or to
 * {@link EveryTrackerContract}.
 */
public abstract class EveryContract extends EveryTrackerContract {

    @Nested
    class Connections extends WithFixture implements ConnectionsContract {}

    @Nested
    class ConnectionClose extends WithFixture implements ConnectionCloseContract {}

    @Nested
    class ConnectionLookup extends WithFixture implements ConnectionLookupContract {}
}
