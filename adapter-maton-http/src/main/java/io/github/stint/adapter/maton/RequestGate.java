package io.github.stint.adapter.maton;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Permits requests, so that several processes or machines together stay below the limits of the service. It is asked before each attempt
 * of each request, for the workspace if the request is about one, and then for the account; see {@link MatonTransport.Builder#requestGate}.
 * An implementation asks what the processes share, such as a database or a cache; {@code stint-limits-bucket4j} is one.
 *
 * <p>The limits of the transport apply in addition, before the gate: they space requests, and slow down when the service refuses one
 * (status 429). So a gate that permits too much costs refused requests, which are sent again, and no write.
 *
 * <p>An implementation must be safe for use by several threads. It is called by the thread of the request, and may block; the thread is
 * interrupted when the timeout of the request expires, when the caller is interrupted, and when the client is closed. If {@link #ask} or
 * {@link Permit#delay} throws an unchecked exception, the request is not sent and fails with {@code Unavailable}. An exception of {@link
 * Permit#report} is logged as a warning, to the {@link System.Logger} of this class, and does not change the result of the request.
 */
@FunctionalInterface
public interface RequestGate {

    /**
     * Asks for permission to send one request.
     *
     * @param scope what is limited
     * @param maxWait how long the request can wait before its timeout expires, and more than zero. If the request would have to wait longer,
     *     the gate takes nothing, and returns a permit with a longer delay; the request then fails with {@code RateLimited}.
     * @return the permit, of which {@link Permit#report} is called exactly once
     * @throws InterruptedException if the thread is interrupted while it blocks; the gate takes nothing then
     */
    Permit ask(Scope scope, Duration maxWait) throws InterruptedException;

    /** Permission to send one request, now or later. It is used by one thread at a time. */
    @FunctionalInterface
    interface Permit {

        /**
         * Returns how long the request has to wait before it is sent. Zero means that it is sent now. Otherwise the request waits, and this
         * is called again, until it returns zero.
         */
        Duration delay();

        /** Receives what happened to the request. Without an implementation, it does nothing. */
        default void report(Outcome outcome) {}

        /** Returns a permit for a request that waits once, for that time; zero to send it now. */
        static Permit after(Duration wait) {
            AtomicReference<Duration> left = new AtomicReference<>(wait);
            return () -> left.getAndSet(Duration.ZERO);
        }
    }

    /**
     * What the service limits.
     *
     * @param service the base URL of the service
     * @param id for an account a digest of the API key and the URL, which does not reveal the key; for a workspace its id
     * @param requestsPerSecond {@link MatonConfig.Builder#accountLimit} or {@link MatonConfig.Builder#workspaceLimit}; empty if it is not set
     */
    record Scope(Kind kind, URI service, String id, OptionalInt requestsPerSecond) {

        /** What has a limit of its own. */
        public enum Kind {
            /** All requests with one API key. */
            ACCOUNT,
            /** All requests for one workspace, whichever key they have. */
            WORKSPACE
        }

        /** Returns a text that is equal in all processes, such as {@code stint:workspace:api.clockify.me:6650a00000000000000000aa}. */
        public String key() {
            return "stint:" + kind.name().toLowerCase(Locale.ROOT) + ":" + service.getAuthority() + ":" + id;
        }
    }

    /**
     * What happened to a request.
     *
     * @param retryAfter the delay that the service asks for, at most a day; only if it refused the request
     */
    record Outcome(Result result, Optional<Duration> retryAfter) {

        /** The kinds of outcomes. */
        public enum Result {
            /** The service responded with another status than 429. */
            ACCEPTED,
            /** The service refused the request with status 429. It had no effect. */
            REFUSED,
            /** It was sent, and there was no response, so that it may count. */
            NO_RESPONSE,
            /** It was not sent, or it was refused because of another limit. */
            NOT_SENT
        }
    }
}
