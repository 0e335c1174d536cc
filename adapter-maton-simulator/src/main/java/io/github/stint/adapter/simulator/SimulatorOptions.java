package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.KeyRedactor;
import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.clockify.route.ClockifyBehavior;
import io.github.stint.adapter.simulator.internal.recording.RecordingHandler;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** The options of a simulator. Only the clock has no default. */
public final class SimulatorOptions {

    /** The default key of all APIs. */
    public static final String DEFAULT_KEY = "simulated-key";

    private final Builder options;

    private SimulatorOptions(Builder options) {
        this.options = options;
    }

    /**
     * Returns a builder with the defaults.
     *
     * @param clock the default start of entries, and the time of rate limits: with a fixed clock, a limit that is used up stays so
     */
    public static Builder builder(Clock clock) {
        return new Builder(clock);
    }

    Clock clock() {
        return options.clock;
    }

    BindAddress bindAddress() {
        return options.bindAddress;
    }

    int port() {
        return options.port;
    }

    String key() {
        return options.key;
    }

    /** Returns who acts with which key: the user that the simulator is started for, and all others. */
    Map<String, Stint> users(Stint first) {
        Map<String, Stint> users = new LinkedHashMap<>(options.furtherUsers);
        users.put(options.key, first);
        return users;
    }

    Duration latency() {
        return options.latency;
    }

    Optional<RateLimiter> workspaceLimiter() {
        return options.workspaceLimit.map(limit -> limit.limiter(options.clock));
    }

    Optional<RateLimiter> accountLimiter() {
        return options.accountLimit.map(limit -> limit.limiter(options.clock));
    }

    ClockifyBehavior clockifyBehavior(SimulatorSettings settings) {
        return new ClockifyBehavior(
                options.clock,
                options.inProgressAsSpecified,
                options.windowsByWallClock,
                options.bodilessErrors,
                options.strictValues,
                options.strictRoutes,
                () -> settings.get().restrictions(),
                change -> settings.change(before -> WorkspaceSettings.of(change.apply(before.restrictions()))),
                options.customFields);
    }

    boolean bareNewConnections() {
        return options.bareNewConnections;
    }

    boolean strictSlashes() {
        return options.strictSlashes;
    }

    /** Returns the configured faults, to be changed while the simulator runs. */
    SimulatorFaults faults() {
        SimulatorFaults faults = new SimulatorFaults(options.seed);
        options.randomFaults.forEach(
                randomFault -> faults.failRandomly(randomFault.probability(), randomFault.fault()));
        options.planned.forEach(faults::plan);
        return faults;
    }

    /** Returns the redactor of all keys. */
    KeyRedactor keyRedactor() {
        Set<String> keys = new LinkedHashSet<>(options.furtherUsers.keySet());
        keys.add(options.key);
        return new KeyRedactor(keys);
    }

    /** Returns a handler that also records what the handler does, if a recording is configured. */
    RequestHandler recorded(RequestHandler handler) {
        return options.recording.isPresent()
                ? new RecordingHandler(handler, keyRedactor(), options.clock, options.recording.get())
                : handler;
    }

    /** Returns the context for TLS; empty for connections without encryption. */
    Optional<SSLContext> tls() {
        return options.certificate.map(SimulatorCertificate::serverContext);
    }

    /** Returns the configured settings, to be changed while the simulator runs. */
    SimulatorSettings settings() {
        return new SimulatorSettings(options.settings);
    }

    Optional<Consumer<String>> log() {
        return options.log;
    }

    Optional<Consumer<ConnectionId>> authorizing() {
        return options.authorizing;
    }

    /** Builds options, which are immutable. */
    public static final class Builder {

        private final Clock clock;
        private BindAddress bindAddress = BindAddress.loopback();
        private int port;
        private String key = DEFAULT_KEY;
        private Map<String, Stint> furtherUsers = Map.of();
        private Duration latency = Duration.ZERO;
        private Optional<RateLimit> workspaceLimit = Optional.empty();
        private Optional<RateLimit> accountLimit = Optional.empty();
        private boolean inProgressAsSpecified;
        private boolean windowsByWallClock;
        private boolean bodilessErrors;
        private boolean bareNewConnections;
        private boolean strictSlashes;
        private boolean strictValues;
        private boolean strictRoutes;
        private long seed;
        private List<SimulatorFaults.RandomFault> randomFaults = List.of();
        private List<SimulatorFaults.Planned> planned = List.of();
        private Optional<Consumer<String>> log = Optional.empty();
        private Optional<Consumer<ConnectionId>> authorizing = Optional.empty();
        private WorkspaceSettings settings = WorkspaceSettings.unrestricted();
        private List<CustomField> customFields = List.of();
        private Optional<Consumer<String>> recording = Optional.empty();
        private Optional<SimulatorCertificate> certificate = Optional.empty();

        private Builder(Clock clock) {
            this.clock = clock;
        }

        private Builder(Builder other) {
            this(other.clock);
            this.bindAddress = other.bindAddress;
            this.port = other.port;
            this.key = other.key;
            this.furtherUsers = other.furtherUsers;
            this.latency = other.latency;
            this.workspaceLimit = other.workspaceLimit;
            this.accountLimit = other.accountLimit;
            this.inProgressAsSpecified = other.inProgressAsSpecified;
            this.windowsByWallClock = other.windowsByWallClock;
            this.bodilessErrors = other.bodilessErrors;
            this.bareNewConnections = other.bareNewConnections;
            this.strictSlashes = other.strictSlashes;
            this.strictValues = other.strictValues;
            this.strictRoutes = other.strictRoutes;
            this.seed = other.seed;
            this.randomFaults = other.randomFaults;
            this.planned = other.planned;
            this.log = other.log;
            this.authorizing = other.authorizing;
            this.settings = other.settings;
            this.customFields = other.customFields;
            this.recording = other.recording;
            this.certificate = other.certificate;
        }

        /**
         * Sets the address to listen on (default: 127.0.0.1, for clients on this machine only). With any other address, every host that can
         * reach it can use the simulator with the key, and set its faults without one, so only use others in a network of your own, such as
         * that of a container. The wildcard address, {@code InetAddress.getByName("0.0.0.0")}, is all addresses of this machine.
         */
        public Builder bindAddress(InetAddress address) {
            this.bindAddress = new BindAddress(address);
            return this;
        }

        /** Sets the port (default: 0, a free one). */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /**
         * Sets the key of the user that the simulator is started for, for Maton and Clockify alike (default: {@link #DEFAULT_KEY}).
         */
        public Builder key(String text) {
            this.key = text;
            return this;
        }

        /**
         * Adds another user with another key.
         *
         * @param view acts for that user on the same data
         */
        public Builder user(String ownKey, Stint view) {
            Map<String, Stint> users = new LinkedHashMap<>(furtherUsers);
            users.put(ownKey, view);
            this.furtherUsers = Map.copyOf(users);
            return this;
        }

        /** Sets the minimum latency of requests (default: 0). */
        public Builder latency(Duration time) {
            this.latency = time;
            return this;
        }

        /** Limits the requests to each workspace, and to all paths without a workspace together (default: no limit). */
        public Builder workspaceLimit(RateLimit limit) {
            this.workspaceLimit = Optional.of(limit);
            return this;
        }

        /** Limits the requests with each key to the gateway and its API for connections (default: no limit). */
        public Builder accountLimit(RateLimit limit) {
            this.accountLimit = Optional.of(limit);
            return this;
        }

        /**
         * Sets whether {@code GET /workspaces/{id}/time-entries} lists the running timers, as Maton specifies it (default: it responds
         * 405, as the real service does).
         */
        public Builder inProgressAsSpecified(boolean enabled) {
            this.inProgressAsSpecified = enabled;
            return this;
        }

        /**
         * Sets whether the window of a list of time entries is a wall clock in the current user's zone, as on the real service
         * (default: it is in UTC).
         */
        public Builder windowsByWallClock(boolean enabled) {
            this.windowsByWallClock = enabled;
            return this;
        }

        /** Sets whether all errors have no body, as some of the real service (default: they have one). */
        public Builder bodilessErrors(boolean bodiless) {
            this.bodilessErrors = bodiless;
            return this;
        }

        /**
         * Sets whether the response to a new connection is not wrapped in an object; Maton's format is unknown (default: it is
         * wrapped, as all others).
         */
        public Builder bareNewConnections(boolean bare) {
            this.bareNewConnections = bare;
            return this;
        }

        /**
         * Sets whether a path with a slash at the end is another path, and so an unknown one (default: the slash is ignored). Several
         * slashes in a row are always one.
         */
        public Builder strictSlashes(boolean strict) {
            this.strictSlashes = strict;
            return this;
        }

        /**
         * Sets whether each value in a body must have the JSON type of its field (default: numbers and booleans are accepted as texts, and
         * {@code "true"}, {@code "false"} and whole numbers as booleans).
         */
        public Builder strictValues(boolean strict) {
            this.strictValues = strict;
            return this;
        }

        /**
         * Sets whether a route that Clockify has and the simulator has not gets 501 (default: the error for an unknown path or method). Either
         * way the response has the header {@code Stint-Simulated: no}.
         */
        public Builder strictRoutes(boolean strict) {
            this.strictRoutes = strict;
            return this;
        }

        /** Sets the random seed of faults (default: 0). */
        public Builder seed(long number) {
            this.seed = number;
            return this;
        }

        /**
         * Adds a fault of random requests from the start, as {@link SimulatorFaults#failRandomly} does later.
         *
         * @param probability from 0 to 1; {@link InvalidValue} is thrown for any other
         */
        public Builder fault(double probability, Fault fault) {
            List<SimulatorFaults.RandomFault> all = new ArrayList<>(randomFaults);
            all.add(new SimulatorFaults.RandomFault(fault, probability));
            this.randomFaults = List.copyOf(all);
            return this;
        }

        /**
         * Adds a fault of the first matching requests, as {@link SimulatorFaults#next(int, RequestMatch, Fault)} does later.
         *
         * @param times at least 1; {@link InvalidValue} is thrown for fewer
         */
        public Builder nextFault(int times, RequestMatch match, Fault fault) {
            List<SimulatorFaults.Planned> all = new ArrayList<>(planned);
            all.add(new SimulatorFaults.Planned(fault, match, times));
            this.planned = List.copyOf(all);
            return this;
        }

        /**
         * Sets the listener for the log, which has a line for each request, such as {@code GET /clockify/api/v1/user 200}, never with a
         * key. One thread calls it, and no response depends on it.
         */
        public Builder log(Consumer<String> listener) {
            this.log = Optional.of(listener);
            return this;
        }

        /**
         * Sets how a connection is activated when its page is visited, which no port can do (default: connections stay pending).
         */
        public Builder authorizing(Consumer<ConnectionId> authorization) {
            this.authorizing = Optional.of(authorization);
            return this;
        }

        /** Sets the settings of all workspaces, which {@link MatonSimulator#settings} can change later (default: none restricts). */
        public Builder settings(WorkspaceSettings initial) {
            this.settings = initial;
            return this;
        }

        /**
         * Adds a custom field of time entries, which is optional and visible in all projects (default: none).
         *
         * @param id entries may have a value of this field already
         * @param type as of Clockify, such as {@code TXT}, {@code NUMBER} or {@code CHECKBOX}
         */
        public Builder customField(WorkspaceId workspace, CustomFieldId id, String name, String type) {
            List<CustomField> all = new ArrayList<>(customFields);
            all.add(new CustomField(id, workspace, CustomField.Details.ofEntries(name, type), Map.of()));
            this.customFields = List.copyOf(all);
            return this;
        }

        /**
         * Sets the listener for a recording, which has a line of JSON for each request with its response, without keys. One thread at a time
         * calls it, before the response is sent, so it must neither throw nor block. {@link MatonSimulator#replay} repeats the responses.
         */
        public Builder recording(Consumer<String> listener) {
            this.recording = Optional.of(listener);
            return this;
        }

        /** Makes the simulator accept connections with TLS only, with this certificate (default: without encryption only). */
        public Builder tls(SimulatorCertificate own) {
            this.certificate = Optional.of(own);
            return this;
        }

        /**
         * Builds the options.
         *
         * @throws InvalidValue if a key cannot be sent in a header or belongs to two users, or if the port or the latency is out of range
         */
        public SimulatorOptions build() {
            if (furtherUsers.containsKey(key)) {
                throw invalid("key", "two users have the same key");
            }
            if (!isSendable(key) || !furtherUsers.keySet().stream().allMatch(Builder::isSendable)) {
                throw invalid(
                        "key",
                        "a key must consist of visible ASCII characters without blanks, because it is sent in a header");
            }
            if (port < 0 || port > 65_535) {
                throw invalid("port", "invalid port: " + port);
            }
            if (latency.isNegative()) {
                throw invalid("latency", "the latency is negative");
            }
            return new SimulatorOptions(new Builder(this));
        }

        private static boolean isSendable(String key) {
            return !key.isEmpty() && key.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
        }

        private static InvalidValue invalid(String field, String message) {
            return new InvalidValue("start the simulator", field, message, "choose another value");
        }
    }
}
