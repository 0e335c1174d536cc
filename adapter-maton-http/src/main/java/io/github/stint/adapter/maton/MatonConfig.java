package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.cache.FileCacheStore;
import io.github.stint.adapter.maton.internal.network.NetworkSettings;
import io.github.stint.adapter.maton.internal.network.ServiceUrl;
import io.github.stint.adapter.maton.internal.network.Transport;
import io.github.stint.adapter.maton.internal.observation.RequestObservation;
import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.QuotaSettings;
import io.github.stint.core.Stint;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedStint;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.message.PrintableText;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The API key, the URLs and the limits for requests to Clockify. Immutable; {@code toString} shows the URL and never the key.
 *
 * <table>
 * <caption>The defaults</caption>
 * <tr><th>setting</th><th>default</th></tr>
 * <tr><td>{@link Builder#gatewayUrl gatewayUrl}</td><td>{@code https://gateway.maton.ai/clockify}; without Maton
 *     {@code https://api.clockify.me} ({@link ClockifyRegion#GLOBAL})</td></tr>
 * <tr><td>{@link Builder#controlUrl controlUrl}</td><td>{@code https://ctrl.maton.ai}; none without Maton</td></tr>
 * <tr><td>{@link Builder#allowPlainHttp allowPlainHttp}</td><td>{@code http} for loopback addresses only</td></tr>
 * <tr><td>{@link Builder#connection connection}</td><td>the oldest active one of the account</td></tr>
 * <tr><td>{@link Builder#userAgent userAgent}</td><td>{@code stint}</td></tr>
 * <tr><td>{@link Builder#timeout timeout}</td><td>30 seconds for each request</td></tr>
 * <tr><td>{@link Builder#connectTimeout connectTimeout}</td><td>10 seconds</td></tr>
 * <tr><td>{@link Builder#accountLimit accountLimit}</td><td>not known: it is found out</td></tr>
 * <tr><td>{@link Builder#workspaceLimit workspaceLimit}</td><td>not known: it is found out</td></tr>
 * <tr><td>{@link Builder#maxAttempts maxAttempts}</td><td>4</td></tr>
 * <tr><td>{@link Builder#retryBudget retryBudget}</td><td>100</td></tr>
 * <tr><td>{@link Builder#retryDelay retryDelay}</td><td>at most 500 ms before the first retry</td></tr>
 * <tr><td>{@link Builder#maxResponseBytes maxResponseBytes}</td><td>32 MiB</td></tr>
 * <tr><td>{@link Builder#pagesAhead pagesAhead}</td><td>4; none with an {@code executor}</td></tr>
 * <tr><td>{@link Builder#ledger ledger}</td><td>none: the requests of an hour are not counted</td></tr>
 * <tr><td>{@link Builder#plan plan}</td><td>unknown</td></tr>
 * <tr><td>{@link Builder#cacheIn cacheIn}</td><td>none: everything is read</td></tr>
 * <tr><td>{@link Builder#proxy proxy}, {@link Builder#sslContext sslContext}</td><td>those of the JVM</td></tr>
 * <tr><td>{@link Builder#proxyLogin proxyLogin}</td><td>none</td></tr>
 * <tr><td>{@link Builder#executor executor}</td><td>daemon threads of its own</td></tr>
 * <tr><td>{@link Builder#waitingTime waitingTime}</td><td>that of the JVM</td></tr>
 * <tr><td>{@link Builder#random random}</td><td>that of the JVM</td></tr>
 * <tr><td>{@link Builder#requestGate requestGate}</td><td>none: the limits are those of this process</td></tr>
 * <tr><td>{@link Builder#transport transport}</td><td>one of its own</td></tr>
 * <tr><td>{@link Builder#onDataProblem onDataProblem}</td><td>a warning in the log</td></tr>
 * <tr><td>{@link Builder#onRequest onRequest}</td><td>none</td></tr>
 * </table>
 *
 * <p>Without configured limits, the rate begins with 25 requests per second, increases up to 50 while the service accepts all, and
 * decreases when it refuses one. A call that sends several requests may take several times the timeout.
 */
public final class MatonConfig {

    private final GatewaySettings settings;
    private final UnaryOperator<Stint> cache;
    private final NetworkSettings network;
    private final Optional<MatonTransport> shared;

    private MatonConfig(
            GatewaySettings settings,
            UnaryOperator<Stint> cache,
            NetworkSettings network,
            Optional<MatonTransport> shared) {
        this.settings = settings;
        this.cache = cache;
        this.network = network;
        this.shared = shared;
    }

    /**
     * Starts a configuration for the Maton gateway.
     *
     * @param apiKey a key from maton.ai/settings; null or blank if it is not set, as {@code System.getenv} returns it for a variable that
     *     is not set
     * @throws NotAuthenticated if there is no key
     * @throws InvalidValue if it is not a valid key
     */
    public static Builder maton(@Nullable String apiKey) {
        return new Builder(
                Credential.ofMaton(apiKey),
                URI.create("https://gateway.maton.ai/clockify"),
                Optional.of(URI.create("https://ctrl.maton.ai")));
    }

    /**
     * Starts a configuration for Clockify without Maton, where connections are not available.
     *
     * @param apiKey a key from the user profile in Clockify; null or blank if it is not set
     * @throws NotAuthenticated if there is no key
     * @throws InvalidValue if it is not a valid key
     */
    public static Builder direct(@Nullable String apiKey) {
        return new Builder(Credential.ofClockify(apiKey), ClockifyRegion.GLOBAL.url(), Optional.empty());
    }

    /**
     * Validates a URL without connecting to it, as {@link Builder#gatewayUrl} and {@link Builder#controlUrl} do without
     * {@link Builder#allowPlainHttp}.
     *
     * @param url null if it is not set
     * @throws InvalidValue if it is not set, or not a valid service URL
     */
    public static void checkUrl(@Nullable URI url) {
        ServiceUrl.validate(url, false);
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

    /** Opens a gateway with the shared transport, or with one of its own. */
    Gateway openGateway() {
        return shared.map(transport -> Gateway.open(settings, transport.transport(), false))
                .orElseGet(() -> Gateway.open(settings, Transport.open(ownNetwork()), true));
    }

    private NetworkSettings ownNetwork() {
        boolean plain = isPlain(settings.service())
                && settings.control().filter(url -> !isPlain(url)).isEmpty();
        return plain ? network.withRoute(network.route().withoutTls()) : network;
    }

    private static boolean isPlain(URI url) {
        return url.getScheme().equals("http");
    }

    /** Adds the cache, if there is one, to the ports. */
    Stint withCache(Stint ports) {
        return cache.apply(ports);
    }

    @Override
    public String toString() {
        return "MatonConfig{" + settings.credential().redact(PrintableText.of(String.valueOf(settings.service())))
                + "}";
    }

    /**
     * Builds a {@link MatonConfig}. Setters throw {@link InvalidValue} for invalid values. The maximum is one day for durations, one
     * million requests per second for rate limits, and 1000 attempts.
     */
    public static final class Builder {

        private static final int MAX_RATE = 1_000_000;
        private static final int MAX_ATTEMPTS = 1_000;
        private static final int MAX_PAGES_AHEAD = 100;
        private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

        private final GatewaySettings.Builder settings;
        private Optional<LedgerWithClock> ledger = Optional.empty();
        private Plan plan = Plan.UNKNOWN;
        private URI gatewayUrl;
        private Optional<URI> controlUrl;
        private Optional<FolderWithClock> cache = Optional.empty();
        private final MatonTransport.Builder network = MatonTransport.builder();
        private boolean plainHttp;
        private boolean hasNetworkSettings;
        private Optional<MatonTransport> shared = Optional.empty();

        private Builder(Credential credential, URI gatewayUrl, Optional<URI> controlUrl) {
            this.gatewayUrl = gatewayUrl;
            this.controlUrl = controlUrl;
            this.settings = GatewaySettings.builder()
                    .credential(credential)
                    .userAgent("stint")
                    .timeout(Duration.ofSeconds(30))
                    .maxAttempts(4)
                    .retryDelay(Duration.ofMillis(500))
                    .maxResponseBytes(32 << 20)
                    .dataProblems(MatonConfig::log);
        }

        /**
         * Permits URLs with {@code http} for every host in later calls of {@link #gatewayUrl} and {@link #controlUrl} (default: for
         * loopback addresses only). It is meant for a simulator in a network of your own, such as that of Docker Compose or
         * Testcontainers.
         *
         * <p>Over {@code http}, everyone on the way can read the API key and change what is stored. Use a key of the simulator, never one
         * of the service. Without this call, no request to another machine is sent without TLS.
         */
        public Builder allowPlainHttp() {
            this.plainHttp = true;
            return this;
        }

        /**
         * Sets the URL of the gateway (default: {@code https://gateway.maton.ai/clockify}), or of Clockify without Maton (default:
         * {@code https://api.clockify.me}). The paths of the API, which start with {@code /api/v1}, are
         * appended to it. The scheme must be {@code https}, or {@code http} for a loopback address or after {@link #allowPlainHttp}.
         */
        public Builder gatewayUrl(@Nullable URI url) {
            this.gatewayUrl = ServiceUrl.validate(url, plainHttp);
            return this;
        }

        /**
         * Sets the URL of Maton's connections API (default: {@code https://ctrl.maton.ai}), with the same rules as {@link #gatewayUrl}.
         * Ignored without Maton.
         */
        public Builder controlUrl(@Nullable URI url) {
            URI checked = ServiceUrl.validate(url, plainHttp);
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
                        ConfigValues.OPERATION,
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
            settings.timeout(ConfigValues.requirePositive("timeout", time));
            return this;
        }

        /** Sets the timeout for establishing a connection (default: 10 seconds). */
        public Builder connectTimeout(Duration time) {
            return network(own -> own.connectTimeout(time));
        }

        /**
         * Sets how many requests per second the account may send at most, evenly spaced (default: not known). Set it if the limit is known
         * (Maton documents 10, and Clockify 50), so that no request is refused until it is found out. If it is too high, requests are
         * refused and sent again until the real limit is found out; if it is too low, requests are slower than necessary.
         */
        public Builder accountLimit(int requestsPerSecond) {
            settings.accountLimit(ConfigValues.requireWithin("account-limit", requestsPerSecond, MAX_RATE));
            return this;
        }

        /**
         * Sets how many requests per second may be sent for one workspace at most, evenly spaced (default: not known); the same applies as
         * to {@link #accountLimit}.
         */
        public Builder workspaceLimit(int requestsPerSecond) {
            settings.workspaceLimit(ConfigValues.requireWithin("workspace-limit", requestsPerSecond, MAX_RATE));
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

        /**
         * Sets the maximum number of attempts for a request that is safe to retry (default: 4); 1 disables retries. Attempts that the service
         * refuses because there are too many requests (status 429) do not count: such a request is sent again until the timeout, unless
         * retries are disabled.
         */
        public Builder maxAttempts(int attempts) {
            settings.maxAttempts(ConfigValues.requireWithin("max-attempts", attempts, MAX_ATTEMPTS));
            return this;
        }

        /**
         * Sets how many retries after failures are available at once (default: 100; at least 1). Each retry takes one, and each request that
         * succeeds gives one back, so that a service that fails for a while does not receive several times as many requests. If none is
         * left, a failure is not retried.
         */
        public Builder retryBudget(int retries) {
            settings.retryBudget(ConfigValues.requireWithin("retry-budget", retries, MAX_RATE));
            return this;
        }

        /**
         * Sets how many pages of a whole list are requested ahead of the one that is being read (default: 4, or none with an
         * {@link #executor}; maximum: {@value #MAX_PAGES_AHEAD}). It begins when the second page is needed, so that a list of one page
         * takes one request. At the end of a list, as many requests may be for pages that do not exist; on a plan with a limit per hour
         * that is known, nothing is requested ahead. Each of these requests takes a thread of its own, besides that of the executor.
         */
        public Builder pagesAhead(int pages) {
            settings.pagesAhead(pages == 0 ? 0 : ConfigValues.requireWithin("pages-ahead", pages, MAX_PAGES_AHEAD));
            return this;
        }

        /**
         * Sets the maximum delay before the first retry (default: 500 ms; minimum: 2 ms). The delay is random, and its maximum doubles
         * with each retry.
         */
        public Builder retryDelay(Duration time) {
            if (ConfigValues.requirePositive("retry-delay", time).toMillis() < 2) {
                throw ConfigValues.invalid("retry-delay", time.toString(), "use at least 2 ms");
            }
            settings.retryDelay(time);
            return this;
        }

        /** Sets the maximum size of a response body in bytes, after decompression (default: 32 MiB). */
        public Builder maxResponseBytes(int bytes) {
            settings.maxResponseBytes(ConfigValues.requireWithin("max-response-bytes", bytes, Integer.MAX_VALUE));
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

        /** Sets the proxy for each URL (default: that of the JVM), as {@link MatonTransport.Builder#proxy} does. */
        public Builder proxy(ProxySelector selector) {
            return network(own -> own.proxy(selector));
        }

        /** Sets the login for a proxy (default: no login), as {@link MatonTransport.Builder#proxyLogin} does. */
        public Builder proxyLogin(@Nullable String user, @Nullable String password) {
            return network(own -> own.proxyLogin(user, password));
        }

        /** Sets the context for TLS, which decides which certificates are trusted (default: that of the JVM). */
        public Builder sslContext(SSLContext context) {
            return network(own -> own.sslContext(context));
        }

        /** Sets what runs requests (default: daemon threads of its own), as {@link MatonTransport.Builder#executor} does. */
        public Builder executor(Executor executor) {
            return network(own -> own.executor(executor));
        }

        /**
         * Sets the time of waits for rate limits and retries (default: that of the JVM), as {@link MatonTransport.Builder#waitingTime}
         * does.
         */
        public Builder waitingTime(Clock clock, Sleeper sleeper) {
            return network(own -> own.waitingTime(clock, sleeper));
        }

        /** Sets the random numbers of the delays before retries (default: those of the JVM), as {@link MatonTransport.Builder#random} does. */
        public Builder random(RandomGenerator random) {
            return network(own -> own.random(random));
        }

        /** Sets a gate that has to permit each request (default: none), as {@link MatonTransport.Builder#requestGate} does. */
        public Builder requestGate(RequestGate gate) {
            return network(own -> own.requestGate(gate));
        }

        private Builder network(Consumer<MatonTransport.Builder> setting) {
            setting.accept(network);
            hasNetworkSettings = true;
            return this;
        }

        /**
         * Sets the transport that sends the requests (default: one of its own, which is closed with the {@link MatonStint}). Any number
         * of {@code MatonStint} may share it; see {@link MatonTransport}. It determines the connect timeout, the proxy, TLS, the
         * executor, the waiting time, the random numbers and the gate, which must not be set here then.
         */
        public Builder transport(MatonTransport transport) {
            this.shared = Optional.of(transport);
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

        /**
         * Builds the configuration.
         *
         * @throws InvalidValue if there is a shared transport and, in addition, a setting that it determines
         */
        public MatonConfig build() {
            if (shared.isPresent() && hasNetworkSettings) {
                throw new InvalidValue(
                        ConfigValues.OPERATION,
                        "transport",
                        "a shared transport has its own connect timeout, proxy, TLS, executor, waiting time, random"
                                + " numbers and gate",
                        "set them with MatonTransport.builder()");
            }
            GatewaySettings built = settings.service(URI.create(gatewayUrl + "/api/v1"))
                    .control(controlUrl)
                    .quota(ledger.map(counted -> counted.settings(plan)))
                    .route(shared.map(transport -> transport.transport().route())
                            .orElseGet(() -> network.settings().route()))
                    .build();
            Optional<FolderWithClock> folder = cache;
            return new MatonConfig(
                    built,
                    ports -> folder.map(files -> files.cache(ports, built)).orElse(ports),
                    network.settings(),
                    shared);
        }
    }
}
