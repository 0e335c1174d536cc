package io.github.stint.reliability.network;

import io.github.stint.adapter.simulator.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way in which a request fails between the client and the service. */
public enum NetworkFault {
    /** The request arrives some seconds later, within the timeout. */
    DELAY,
    /** 429 without {@code Retry-After}; the request is not executed. */
    RATE_LIMITED,
    /** 429 with {@code Retry-After}; the request is not executed. */
    RATE_LIMITED_WITH_RETRY_AFTER,
    /** 500; the request is not executed. */
    INTERNAL_ERROR,
    /** 502 with a page in HTML; the request is not executed. */
    BAD_GATEWAY,
    /** The connection is reset before the request arrives. */
    RESET_BEFORE,
    /** The request is executed, then the connection is reset. */
    RESET_AFTER,
    /** The request is executed, and the connection ends in the middle of the response. */
    HALF_BODY,
    /** The request is executed, and the response takes longer than the timeout, or nearly so. */
    SLOW_BODY,
    /** No connection is established. */
    UNREACHABLE,
    /** The request is executed up to four seconds after the client has given up. */
    LATE;

    /** Returns the nine faults of the table; the others occur in simulations and use cases only. */
    public static List<NetworkFault> ofTable() {
        return EnumSet.complementOf(EnumSet.of(UNREACHABLE, LATE)).stream().toList();
    }

    /** Returns the faults after which no request arrives any more once the client has given up. */
    public static List<NetworkFault> notLate() {
        return EnumSet.complementOf(EnumSet.of(LATE)).stream().toList();
    }

    /** What the simulator does; empty for a fault of the network alone. */
    Optional<Fault> simulated() {
        return switch (this) {
            case DELAY, UNREACHABLE, LATE -> Optional.empty();
            case RATE_LIMITED -> Optional.of(Fault.rateLimited());
            case RATE_LIMITED_WITH_RETRY_AFTER -> Optional.of(Fault.rateLimited(Duration.ofSeconds(2)));
            case INTERNAL_ERROR -> Optional.of(Fault.internalError());
            case BAD_GATEWAY -> Optional.of(Fault.badGateway());
            case RESET_BEFORE -> Optional.of(Fault.resetBefore());
            case RESET_AFTER -> Optional.of(Fault.resetAfter());
            case HALF_BODY -> Optional.of(Fault.halfBody());
            case SLOW_BODY -> Optional.of(Fault.slowBody(Duration.ofMillis(100)));
        };
    }

    /** The name in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
