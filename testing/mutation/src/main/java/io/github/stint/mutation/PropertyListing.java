package io.github.stint.mutation;

import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a property before its first try while PIT only lists the tests; otherwise as {@link TestListing}.
 *
 * <p>jqwik loads each hook that is on the class path. Thread-safe.
 */
public final class PropertyListing implements AroundTryHook {

    private final Listing listing;

    /** Created by jqwik. */
    public PropertyListing() {
        this(Listing.OF_PIT);
    }

    PropertyListing(Listing listing) {
        this.listing = listing;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters)
            throws Throwable {
        return listing.isInProgress() ? TryExecutionResult.satisfied(true) : aTry.execute(parameters);
    }
}
