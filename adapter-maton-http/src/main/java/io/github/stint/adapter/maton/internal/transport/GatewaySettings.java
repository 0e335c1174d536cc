package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.adapter.maton.internal.network.NetworkRoute;
import io.github.stint.adapter.maton.internal.observation.RequestObservation;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.style.ValueStyle;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The URLs, the API key and the limits for requests. All values are valid. */
@Value.Immutable
@ValueStyle
public interface GatewaySettings {

    /** The base URL of the time tracker, without a trailing slash. */
    URI service();

    /** The base URL of Maton's connections; empty if Maton is not used. */
    Optional<URI> control();

    Credential credential();

    /** The connection to use; if empty, the gateway chooses. */
    Optional<ConnectionId> connection();

    String userAgent();

    /** The timeout of one request, including retries and reading the body. */
    Duration timeout();

    /** Requests per second for the account; empty if the limit is not known. */
    OptionalInt accountLimit();

    /** Requests per second for each workspace; empty if the limit is not known. */
    OptionalInt workspaceLimit();

    /** How the requests of an hour are counted; empty if they are not. */
    Optional<QuotaSettings> quota();

    /** The clock that the requests of an hour are counted with; empty if they are not. */
    default Optional<Clock> clock() {
        return quota().map(QuotaSettings::clock);
    }

    /** The maximum number of attempts for one request, without those that were refused with status 429; 1 for no retries at all. */
    int maxAttempts();

    /** How many failed requests may be retried, beyond one for each request that succeeds (default: 100). */
    @Value.Default
    default int retryBudget() {
        return 100;
    }

    /** The maximum delay before the first retry; it doubles with each retry. */
    Duration retryDelay();

    /** The maximum size of a response body in bytes, after decompression. */
    int maxResponseBytes();

    /** How many pages of a list are requested before they are needed; empty for what the transport permits. */
    OptionalInt pagesAhead();

    /** The proxy of the transport, for messages. */
    NetworkRoute route();

    /** Receives the defects of stored data that reads tolerate. */
    Consumer<DataProblem> dataProblems();

    /** Reports what happens to requests; empty if there is no listener. */
    Optional<RequestObservation> observation();

    static Builder builder() {
        return new Builder();
    }

    /** Builds settings; everything is required, except what is optional. */
    final class Builder extends ImmutableGatewaySettings.Builder {
        Builder() {}
    }
}
