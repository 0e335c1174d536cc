package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.cache.FileCacheStore;
import io.github.stint.adapter.maton.internal.observation.RequestObservation;
import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.NetworkRoute;
import io.github.stint.adapter.maton.internal.transport.QuotaSettings;
import io.github.stint.adapter.maton.internal.transport.ServiceUrl;
import io.github.stint.core.Stint;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedStint;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The API key, the URLs and the limits for requests to Clockify. Immutable; {@code toString} shows the URL and never the key.
 *
 * <p>By default, a request has a timeout of 30 seconds and at most four attempts. Requests are limited to 50 per second for each
 * workspace and to 10 per second for the account (50 without Maton), which is what Clockify and Maton allow. A call that sends several
 * requests may take several times as long.
 */
public final class MatonConfig {

    private final GatewaySettings settings;
    private final UnaryOperator<Stint> cache;

    private MatonConfig(GatewaySettings settings, UnaryOperator<Stint> cache) {
        this.settings = settings;
        this.cache = cache;
    }

    /**
     * Starts a configuration for the Maton gateway.
     *
     * @param apiKey a key from maton.ai/settings; null or blank if there is none, as {@code System.getenv} returns it for a variable that
     *     is not set
     * @throws NotAuthenticated if there is no key
     * @throws InvalidValue if it is not a valid key
     */
    public static Builder maton(@Nullable String apiKey) {
        return new Builder(
                Credential.ofMaton(apiKey),
                URI.create("https://gateway.maton.ai/clockify"),
                Optional.of(URI.create("https://ctrl.maton.ai")),
                10);
    }

    /**
     * Starts a configuration for Clockify without Maton, where connections are not available.
     *
     * @param apiKey a key from the user profile in Clockify; null or blank if there is none
     * @throws NotAuthenticated if there is no key
     * @throws InvalidValue if it is not a valid key
     */
    public static Builder direct(@Nullable String apiKey) {
        return new Builder(Credential.ofClockify(apiKey), ClockifyRegion.GLOBAL.url(), Optional.empty(), 50);
    }

    /**
     * Validates a URL without connecting to it, as {@link Builder#gatewayUrl} and {@link Builder#controlUrl} do.
     *
     * @param url null if there is none
     * @throws InvalidValue if there is none, or it is not a valid service URL
     */
    public static void checkUrl(@Nullable URI url) {
        ServiceUrl.validate(url);
    }

    private static void log(DataProblem problem) {
        System.getLogger(MatonConfig.class.getName()).log(System.Logger.Level.WARNING, problem.message());
    }

    private static void logListenerFailure(Throwable listenerFailure) {
        System.getLogger(MatonConfig.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "the listener of requests failed; its further failures are not logged",
                        listenerFailure);
    }

    GatewaySettings settings() {
        return settings;
    }

    /** Adds the cache, if there is one, to the ports. */
    Stint withCache(Stint ports) {
        return cache.apply(ports);
    }

    @Override
    public String toString() {
        return "MatonConfig{" + settings.service() + "}";
    }

    /**
     * Builds a {@link MatonConfig}. Setters throw {@link InvalidValue} for invalid values. The maximum is one day for durations, one
     * million requests per second for rate limits, and 1000 attempts.
     */
    public static final class Builder {

        private static final Duration MAX_DURATION = Duration.ofDays(1);
        private static final int MAX_RATE = 1_000_000;
        private static final int MAX_ATTEMPTS = 1_000;
        private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

        private final GatewaySettings.Builder settings;
        private Optional<LedgerWithClock> ledger = Optional.empty();
        private Plan plan = Plan.UNKNOWN;
        private URI gatewayUrl;
        private Optional<URI> controlUrl;
        private Optional<FolderWithClock> cache = Optional.empty();
        private NetworkRoute route;

        private Builder(Credential credential, URI gatewayUrl, Optional<URI> controlUrl, int accountLimit) {
            this.gatewayUrl = gatewayUrl;
            this.controlUrl = controlUrl;
            this.settings = GatewaySettings.builder()
                    .credential(credential)
                    .userAgent("stint")
                    .timeout(Duration.ofSeconds(30))
                    .connectTimeout(Duration.ofSeconds(10))
                    .accountLimit(accountLimit)
                    .workspaceLimit(50)
                    .maxAttempts(4)
                    .retryDelay(Duration.ofMillis(500))
                    .maxResponseBytes(32 << 20)
                    .dataProblems(MatonConfig::log);
            this.route = NetworkRoute.ofJvm();
        }

        /**
         * Sets the URL of the gateway, or of Clockify without Maton. The paths of the API, which start with {@code /api/v1}, are
         * appended to it. The scheme must be {@code https}, or {@code http} for a loopback address.
         */
        public Builder gatewayUrl(@Nullable URI url) {
            this.gatewayUrl = ServiceUrl.validate(url);
            return this;
        }

        /** Sets the URL of Maton's connections API, with the same rules as {@link #gatewayUrl}. Ignored without Maton. */
        public Builder controlUrl(@Nullable URI url) {
            URI checked = ServiceUrl.validate(url);
            this.controlUrl = controlUrl.map(current -> checked);
            return this;
        }

        /**
         * Sets the connection to use (default: the oldest active one of the account). Ignored without Maton.
         */
        public Builder connection(ConnectionId connection) {
            settings.connection(controlUrl.map(maton -> connection));
            return this;
        }

        /** Sets the {@code User-Agent} header (default: stint); printable ASCII characters. */
        public Builder userAgent(@Nullable String name) {
            if (name == null || !PRINTABLE.matcher(name).matches()) {
                throw new InvalidValue(
                        "read a configuration",
                        "user-agent",
                        "invalid user agent \"" + name + "\"",
                        "use printable ASCII characters only");
            }
            settings.userAgent(name);
            return this;
        }

        /**
         * Sets the timeout of one request (default: 30 seconds). It covers waiting for the rate limits, all attempts, and reading the
         * body. It does not cover a whole call, which may send several requests; see {@link MatonStint}.
         */
        public Builder timeout(Duration time) {
            settings.timeout(positive("timeout", time));
            return this;
        }

        /** Sets the timeout for establishing a connection (default: 10 seconds). */
        public Builder connectTimeout(Duration time) {
            settings.connectTimeout(positive("connect-timeout", time));
            return this;
        }

        /** Sets how many requests per second the account may send (default: 10, or 50 without Maton), evenly spaced. */
        public Builder accountLimit(int requestsPerSecond) {
            settings.accountLimit(within("account-limit", requestsPerSecond, MAX_RATE));
            return this;
        }

        /** Sets how many requests per second may be sent for one workspace (default: 50), evenly spaced. */
        public Builder workspaceLimit(int requestsPerSecond) {
            settings.workspaceLimit(within("workspace-limit", requestsPerSecond, MAX_RATE));
            return this;
        }

        /**
         * Counts the requests of each hour in this ledger (default: they are not counted). New free workspaces permit 30 requests an
         * hour, and the service sends no counter. With a ledger, no request is sent that such a workspace would refuse; it throws
         * {@link RateLimited} instead. Several instances and processes may share a ledger.
         *
         * @param ledger such as {@link RequestLedger#inMemory()}, or a {@link FileLedger}
         * @param clock the time of requests
         */
        public Builder ledger(RequestLedger ledger, Clock clock) {
            this.ledger = Optional.of(new LedgerWithClock(ledger, clock));
            return this;
        }

        /**
         * Sets the plan of the workspaces (default: unknown). If it is unknown, nothing is held back until a workspace refuses a
         * request because of the hour. Ignored without a ledger.
         */
        public Builder plan(Plan plan) {
            this.plan = plan;
            return this;
        }

        private record LedgerWithClock(RequestLedger ledger, Clock clock) {

            QuotaSettings settings(Plan plan) {
                return new QuotaSettings(ledger, plan, clock);
            }
        }

        /** Sets the maximum number of attempts for a request that is safe to retry (default: 4); 1 disables retries. */
        public Builder maxAttempts(int attempts) {
            settings.maxAttempts(within("max-attempts", attempts, MAX_ATTEMPTS));
            return this;
        }

        /**
         * Sets the maximum delay before the first retry (default: 500 ms; minimum: 2 ms). The delay is random, and its maximum doubles
         * with each retry.
         */
        public Builder retryDelay(Duration time) {
            if (positive("retry-delay", time).toMillis() < 2) {
                throw invalid("retry-delay", time.toString(), "use at least 2 ms");
            }
            settings.retryDelay(time);
            return this;
        }

        /** Sets the maximum size of a response body in bytes, after decompression (default: 32 MiB). */
        public Builder maxResponseBytes(int bytes) {
            settings.maxResponseBytes(within("max-response-bytes", bytes, Integer.MAX_VALUE));
            return this;
        }

        /**
         * Remembers the user, the workspaces, and the names of clients, projects, tasks and tags in files, for an hour, as
         * {@link CachedStint} describes (default: no cache). Several processes may share the folder, which only the user may read. It
         * can be deleted at any time.
         *
         * @param clock measures the age of what is remembered
         */
        public Builder cacheIn(Path folder, Clock clock) {
            this.cache = Optional.of(new FolderWithClock(folder, clock));
            return this;
        }

        private record FolderWithClock(Path folder, Clock clock) {

            Stint cache(Stint ports, GatewaySettings settings) {
                CacheStore store = new FileCacheStore(
                        folder,
                        settings.credential().digest(settings.service()),
                        settings.connection().map(ConnectionId::value).orElse("default"));
                return CachedStint.over(ports, store, clock);
            }
        }

        /**
         * Sets the proxy for each URL (default: that of the JVM). Only HTTP proxies are supported. A loopback address is always reached
         * directly.
         */
        public Builder proxy(ProxySelector selector) {
            route = route.through(selector);
            return this;
        }

        /**
         * Sets the user and the password for a proxy that asks for them. By default, Java sends no password in plain text through a
         * proxy to {@code https} URLs; the system property {@code jdk.http.auth.tunneling.disabledSchemes} must be empty then.
         */
        public Builder proxyLogin(@Nullable String user, @Nullable String password) {
            if (user == null || password == null) {
                throw new InvalidValue(
                        "read a configuration",
                        "proxy-login",
                        "no " + (user == null ? "user" : "password") + " of the proxy is given",
                        "set both, or leave the login out");
            }
            route = route.withLogin(new PasswordAuthentication(user, password.toCharArray()));
            return this;
        }

        /** Sets the context for TLS, which decides which certificates are trusted (default: that of the JVM). */
        public Builder sslContext(SSLContext context) {
            route = route.trusting(context);
            return this;
        }

        /**
         * Sets what receives the defects of stored data that reads tolerate (default: they are logged as warnings, to the
         * {@link System.Logger} of this class). It is called by the threads that read.
         */
        public Builder onDataProblem(Consumer<DataProblem> listener) {
            settings.dataProblems(listener);
            return this;
        }

        /**
         * Sets what receives the events of each request, for logs, metrics or progress (default: nothing). It is called by the threads of
         * the requests, some events by several at once, and should return at once; see {@link RequestEvent}. A listener that throws does
         * not affect the request; its first exception is logged as a warning, to the {@link System.Logger} of this class.
         *
         * @param clock measures the time of requests
         */
        public Builder onRequest(Consumer<RequestEvent> listener, Clock clock) {
            settings.observation(
                    new RequestObservation(new RequestEvents(listener), clock, MatonConfig::logListenerFailure));
            return this;
        }

        /** Builds the configuration. */
        public MatonConfig build() {
            GatewaySettings built = settings.service(URI.create(gatewayUrl + "/api/v1"))
                    .control(controlUrl)
                    .quota(ledger.map(counted -> counted.settings(plan)))
                    .route(route)
                    .build();
            return new MatonConfig(
                    built,
                    ports -> cache.map(files -> files.cache(ports, built)).orElse(ports));
        }

        private static Duration positive(String field, Duration time) {
            if (time.isNegative() || time.isZero() || time.compareTo(MAX_DURATION) > 0) {
                throw invalid(field, time.toString(), "use more than zero and at most one day");
            }
            return time;
        }

        private static int within(String field, int number, int max) {
            if (number < 1 || number > max) {
                throw invalid(field, String.valueOf(number), "use 1 to " + max);
            }
            return number;
        }

        private static InvalidValue invalid(String field, String value, String hint) {
            return new InvalidValue("read a configuration", field, "invalid " + field + ": " + value, hint);
        }
    }
}
