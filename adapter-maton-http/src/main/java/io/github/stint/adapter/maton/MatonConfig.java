package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.ServiceUrl;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * With which key, where and how to reach Clockify. Immutable; {@code toString} shows the address and never the key.
 *
 * <p>Unless it is said otherwise, a request has 30 seconds for everything, is tried four times at most, and is held back to keep to
 * 50 requests a second for each workspace and 10 a second for the account, which is what Clockify and Maton allow. A call that takes
 * several requests may take as many times as long.
 */
public final class MatonConfig {

    private final GatewaySettings settings;

    private MatonConfig(GatewaySettings settings) {
        this.settings = settings;
    }

    /**
     * Goes through the Maton gateway.
     *
     * @param apiKey a key from maton.ai/settings
     * @throws InvalidValue if it cannot be a key
     */
    public static Builder maton(String apiKey) {
        return new Builder(
                Credential.ofMaton(apiKey),
                URI.create("https://gateway.maton.ai/clockify"),
                Optional.of(URI.create("https://ctrl.maton.ai")),
                10);
    }

    /**
     * Goes to Clockify itself, where there are no connections.
     *
     * @param apiKey a key from the profile in Clockify
     * @throws InvalidValue if it cannot be a key
     */
    public static Builder direct(String apiKey) {
        return new Builder(Credential.ofClockify(apiKey), ClockifyRegion.GLOBAL.address(), Optional.empty(), 50);
    }

    /**
     * Checks an address without connecting to it, as {@link Builder#gatewayUrl} and {@link Builder#controlUrl} do.
     *
     * @throws InvalidValue if no key may be sent there
     */
    public static void checkAddress(URI url) {
        ServiceUrl.checked(url);
    }

    GatewaySettings settings() {
        return settings;
    }

    @Override
    public String toString() {
        return "MatonConfig{" + settings.service() + "}";
    }

    /**
     * Builds a {@link MatonConfig}. What cannot be is refused with {@link InvalidValue}. Times are a day at most, requests a second a
     * million at most, and tries a thousand at most.
     */
    public static final class Builder {

        private static final Duration LONGEST = Duration.ofDays(1);
        private static final int FASTEST = 1_000_000;
        private static final int MOST_ATTEMPTS = 1_000;
        private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

        private final GatewaySettings.Builder settings;
        private URI gatewayUrl;
        private Optional<URI> controlUrl;

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
                    .attempts(4)
                    .firstPause(Duration.ofMillis(500))
                    .largestAnswer(32 << 20);
        }

        /**
         * Where the gateway is, or Clockify itself; the paths of the API, which begin with {@code /api/v1}, are appended to it. It has to
         * be {@code https:}, or {@code http:} on this very machine.
         */
        public Builder gatewayUrl(URI url) {
            this.gatewayUrl = ServiceUrl.checked(url);
            return this;
        }

        /** Where Maton's connections are; of no use when Clockify is reached directly. Otherwise as {@link #gatewayUrl}. */
        public Builder controlUrl(URI url) {
            URI checked = ServiceUrl.checked(url);
            this.controlUrl = controlUrl.map(usual -> checked);
            return this;
        }

        /**
         * Which connection to use, when the account has several; the gateway takes the oldest active one unless it is said. It is of no
         * use when Clockify is reached directly, and is not sent there.
         */
        public Builder connection(ConnectionId connection) {
            settings.connection(controlUrl.map(maton -> connection));
            return this;
        }

        /** How the program calls itself to the service; printable ASCII characters. */
        public Builder userAgent(String name) {
            if (!PRINTABLE.matcher(name).matches()) {
                throw new InvalidValue(
                        "read a configuration",
                        "user-agent",
                        "\"" + name + "\" is no user agent",
                        "use printable ASCII only");
            }
            settings.userAgent(name);
            return this;
        }

        /**
         * How long one request may take at most: waiting for the limits, all tries, and reading the body. It is not for a whole call, which
         * may take several requests; see {@link MatonStint}.
         */
        public Builder timeout(Duration time) {
            settings.timeout(positive("timeout", time));
            return this;
        }

        /** How long it may take to get through to the service at all. */
        public Builder connectTimeout(Duration time) {
            settings.connectTimeout(positive("connect-timeout", time));
            return this;
        }

        /** How many requests a second the account may make; they are spread evenly. */
        public Builder accountLimit(int requestsPerSecond) {
            settings.accountLimit(within("account-limit", requestsPerSecond, FASTEST));
            return this;
        }

        /** How many requests a second may concern one workspace; they are spread evenly. */
        public Builder workspaceLimit(int requestsPerSecond) {
            settings.workspaceLimit(within("workspace-limit", requestsPerSecond, FASTEST));
            return this;
        }

        /** How often a request is tried at most, where trying again cannot do harm; 1 never tries again. */
        public Builder attempts(int times) {
            settings.attempts(within("attempts", times, MOST_ATTEMPTS));
            return this;
        }

        /** The longest pause before the second try; it doubles with each further one. At least two milliseconds. */
        public Builder firstPause(Duration time) {
            if (positive("first-pause", time).toMillis() < 2) {
                throw invalid("first-pause", time.toString(), "use two milliseconds or more");
            }
            settings.firstPause(time);
            return this;
        }

        /** How many bytes an answer may have. */
        public Builder largestAnswer(int bytes) {
            settings.largestAnswer(within("largest-answer", bytes, Integer.MAX_VALUE));
            return this;
        }

        /** The configuration. */
        public MatonConfig build() {
            return new MatonConfig(settings.service(URI.create(gatewayUrl + "/api/v1"))
                    .control(controlUrl)
                    .build());
        }

        private static Duration positive(String field, Duration time) {
            if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
                throw invalid(field, time.toString(), "use something greater than zero, and a day at most");
            }
            return time;
        }

        private static int within(String field, int number, int most) {
            if (number < 1 || number > most) {
                throw invalid(field, String.valueOf(number), "use 1 to " + most);
            }
            return number;
        }

        private static InvalidValue invalid(String field, String value, String hint) {
            return new InvalidValue("read a configuration", field, "the " + field + " cannot be " + value, hint);
        }
    }
}
