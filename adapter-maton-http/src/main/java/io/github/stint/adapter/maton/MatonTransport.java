package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.network.JvmTime;
import io.github.stint.adapter.maton.internal.network.NetworkRoute;
import io.github.stint.adapter.maton.internal.network.NetworkSettings;
import io.github.stint.adapter.maton.internal.network.Transport;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The connections and threads of HTTP, which any number of {@link MatonStint} with different keys can share
 * ({@link MatonConfig.Builder#transport}). Without it, each has its own, with a thread and two file descriptors or more. Safe for use by
 * several threads.
 *
 * <p>A key is sent with the requests of its own {@code MatonStint} only; there are no cookies. Connections to the same host are shared by
 * all keys. Those that have the same key share the rate limit of the account, and all share that of each workspace, with what they learn
 * about it. If they have configured different limits, the lowest applies.
 *
 * <p>The program that creates a transport closes it. Closing a {@code MatonStint} aborts the requests of that one only.
 */
public final class MatonTransport implements AutoCloseable {

    private final Transport transport;

    private MatonTransport(Transport transport) {
        this.transport = transport;
    }

    /** Sends the requests with that client, which can be one without a network. */
    static MatonTransport over(HttpClient client, Builder builder) {
        return new MatonTransport(Transport.over(client, builder.settings));
    }

    /** Starts a transport with the settings of the JVM. */
    public static Builder builder() {
        return new Builder();
    }

    Transport transport() {
        return transport;
    }

    /**
     * Aborts the pending requests of all who share it, and closes all connections and threads; repeating it is safe. A later call that
     * sends a request throws {@link Cancelled}. An executor that was given is not shut down.
     */
    @Override
    public void close() {
        transport.close();
    }

    /** Builds a {@link MatonTransport}. Setters throw {@link InvalidValue} for invalid values. */
    public static final class Builder {

        private NetworkSettings settings = new NetworkSettings(
                Duration.ofSeconds(10), NetworkRoute.ofJvm(), Optional.empty(), JvmTime.ofWaits(), Optional.empty());

        private Builder() {}

        /** Sets the timeout for establishing a connection (default: 10 seconds; maximum: one day). */
        public Builder connectTimeout(Duration time) {
            settings = settings.withConnectTimeout(ConfigValues.requirePositive("connect-timeout", time));
            return this;
        }

        /**
         * Sets the proxy for each URL (default: that of the JVM). Only HTTP proxies are supported. A loopback address is always reached
         * directly.
         */
        public Builder proxy(ProxySelector selector) {
            settings = settings.withRoute(settings.route().through(selector));
            return this;
        }

        /**
         * Sets the user and the password for a proxy that asks for them (default: no login). By default, Java sends no password in plain
         * text through a proxy to {@code https} URLs; the system property {@code jdk.http.auth.tunneling.disabledSchemes} must be empty
         * then.
         */
        public Builder proxyLogin(@Nullable String user, @Nullable String password) {
            if (user == null || password == null) {
                throw new InvalidValue(
                        ConfigValues.OPERATION,
                        "proxy-login",
                        "no " + (user == null ? "user" : "password") + " of the proxy is given",
                        "set both, or leave the login out");
            }
            PasswordAuthentication login = new PasswordAuthentication(user, password.toCharArray());
            settings = settings.withRoute(settings.route().withLogin(login));
            return this;
        }

        /** Sets the context for TLS, which decides which certificates are trusted (default: that of the JVM). */
        public Builder sslContext(SSLContext context) {
            settings = settings.withRoute(settings.route().trusting(context));
            return this;
        }

        /**
         * Sets what runs requests (default: daemon threads of the transport, as many as requests are pending, which end after a minute
         * without work). A request takes a thread while it waits for the rate limits, the response and a retry. It has to run in another
         * thread than that of the caller, or its timeout has no effect. An executor with few threads delays requests, and one that is
         * full or shut down makes them fail with {@code Unavailable}. The JDK's HTTP client has a few threads of its own in any case.
         */
        public Builder executor(Executor executor) {
            settings = settings.withExecutor(executor);
            return this;
        }

        /**
         * Sets the time of waits: for the rate limits, and between the attempts of a request (default: that of the JVM). A test can pass
         * a sleeper that advances the clock, and waits for nothing. The clock must not go back. Timeouts use
         * the time of the JVM, and count each wait as a whole.
         *
         * @param clock measures the time since the last request
         * @param sleeper waits; it has to advance the clock if it returns early
         */
        public Builder waitingTime(Clock clock, Sleeper sleeper) {
            settings = settings.withTime(settings.time().with(clock, sleeper));
            return this;
        }

        /**
         * Sets the random numbers of the delays before retries and of the attempts to increase the rate (default: those of the JVM), so
         * that a test can repeat a run.
         */
        public Builder random(RandomGenerator random) {
            settings = settings.withTime(settings.time().with(random::nextDouble));
            return this;
        }

        /**
         * Sets a gate that has to permit each request (default: none), so that several processes or machines share a limit. It is asked
         * after the limits of this transport; see {@link RequestGate}.
         */
        public Builder requestGate(RequestGate gate) {
            settings = settings.withGate(new RequestGates(gate));
            return this;
        }

        NetworkSettings settings() {
            return settings;
        }

        /**
         * Opens the transport; nothing is sent yet. If Java cannot create an HTTP client, the first request fails, and another attempt is
         * made for the next one.
         */
        public MatonTransport build() {
            return new MatonTransport(Transport.open(settings));
        }
    }
}
