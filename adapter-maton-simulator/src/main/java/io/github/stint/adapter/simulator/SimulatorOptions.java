package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.clockify.route.ClockifyBehavior;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How the simulator plays the gateway. Nothing has to be said but where the time comes from. */
public final class SimulatorOptions {

    /** The key that opens all faces unless another was chosen. */
    public static final String USUAL_KEY = "simulated-key";

    private final Builder said;

    private SimulatorOptions(Builder said) {
        this.said = said;
    }

    /**
     * Begins to say how.
     *
     * @param clock tells the start of an entry that has none, and how time passes for the rate limits: with a clock that stands
     *     still, what is used up stays used up
     */
    public static Builder builder(Clock clock) {
        return new Builder(clock);
    }

    Clock clock() {
        return said.clock;
    }

    int port() {
        return said.port;
    }

    String key() {
        return said.key;
    }

    /** Each key and who acts with it: all further users, and the one the simulator is started for. */
    Map<String, Stint> users(Stint first) {
        Map<String, Stint> users = new LinkedHashMap<>(said.furtherUsers);
        users.put(said.key, first);
        return users;
    }

    Duration latency() {
        return said.latency;
    }

    Optional<RateLimiter> workspaceLimiter() {
        return said.workspaceLimit.map(limit -> limit.limiter(said.clock));
    }

    Optional<RateLimiter> accountLimiter() {
        return said.accountLimit.map(limit -> limit.limiter(said.clock));
    }

    ClockifyBehavior clockifyBehavior() {
        return new ClockifyBehavior(
                said.clock, said.inProgressAsSpecified, said.windowsByWallClock, said.bodilessErrors);
    }

    boolean bareNewConnections() {
        return said.bareNewConnections;
    }

    /** A switchboard on which everything is planned that was asked for. */
    Faults faults() {
        Faults faults = new Faults(said.seed);
        said.chances.forEach(chance -> faults.byChance(chance.probability(), chance.fault()));
        said.planned.forEach(faults::plan);
        return faults;
    }

    Consumer<String> log() {
        return said.log;
    }

    Optional<Consumer<ConnectionId>> authorizing() {
        return said.authorizing;
    }

    /** Builds the options; what was built does not change any more. */
    public static final class Builder {

        private final Clock clock;
        private int port;
        private String key = USUAL_KEY;
        private Map<String, Stint> furtherUsers = Map.of();
        private Duration latency = Duration.ZERO;
        private Optional<RateLimit> workspaceLimit = Optional.empty();
        private Optional<RateLimit> accountLimit = Optional.empty();
        private boolean inProgressAsSpecified;
        private boolean windowsByWallClock;
        private boolean bodilessErrors;
        private boolean bareNewConnections;
        private long seed;
        private List<Faults.Chance> chances = List.of();
        private List<Faults.Planned> planned = List.of();
        private Consumer<String> log = line -> {};
        private Optional<Consumer<ConnectionId>> authorizing = Optional.empty();

        private Builder(Clock clock) {
            this.clock = clock;
        }

        private Builder(Builder other) {
            this(other.clock);
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
            this.seed = other.seed;
            this.chances = other.chances;
            this.planned = other.planned;
            this.log = other.log;
            this.authorizing = other.authorizing;
        }

        /** The port on 127.0.0.1; 0, unless it is said, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** The key of the user that the simulator is started for, as Maton key and as Clockify key alike. */
        public Builder key(String text) {
            this.key = text;
            return this;
        }

        /**
         * One more user with a key of his own.
         *
         * @param view acts for that user on the same state as the others
         */
        public Builder user(String ownKey, Stint view) {
            Map<String, Stint> users = new LinkedHashMap<>(furtherUsers);
            users.put(ownKey, view);
            this.furtherUsers = Map.copyOf(users);
            return this;
        }

        /** How long each request to one of the faces takes at least. */
        public Builder latency(Duration time) {
            this.latency = time;
            return this;
        }

        /** How many requests each workspace, and all that name none together, may get; no limit unless it is said. */
        public Builder workspaceLimit(RateLimit limit) {
            this.workspaceLimit = Optional.of(limit);
            return this;
        }

        /** How many requests may be sent with each key to the gateway and its control side; no limit unless it is said. */
        public Builder accountLimit(RateLimit limit) {
            this.accountLimit = Optional.of(limit);
            return this;
        }

        /**
         * Whether {@code GET /workspaces/{id}/time-entries} lists the running timers, as Maton specifies it; unless it is said, it
         * answers 405, as the real service does.
         */
        public Builder inProgressAsSpecified(boolean works) {
            this.inProgressAsSpecified = works;
            return this;
        }

        /**
         * Whether the window of a list of time entries is read as the wall clock of the asking user's zone, as the real service
         * does; unless it is said, it means what it says.
         */
        public Builder windowsByWallClock(boolean odd) {
            this.windowsByWallClock = odd;
            return this;
        }

        /** Whether all errors come without a body, as some of the real ones do. */
        public Builder bodilessErrors(boolean bodiless) {
            this.bodilessErrors = bodiless;
            return this;
        }

        /** Whether a new connection is answered bare, and not wrapped like all others: it is not known which Maton does. */
        public Builder bareNewConnections(boolean bare) {
            this.bareNewConnections = bare;
            return this;
        }

        /** What chance begins with, for the faults that hit by chance. */
        public Builder seed(long number) {
            this.seed = number;
            return this;
        }

        /**
         * A fault that hits a part of all requests from the beginning, as {@link Faults#byChance} plans it later.
         *
         * @param probability from 0 to 1; {@link InvalidValue} is thrown for any other
         */
        public Builder fault(double probability, Fault fault) {
            List<Faults.Chance> all = new ArrayList<>(chances);
            all.add(new Faults.Chance(fault, probability));
            this.chances = List.copyOf(all);
            return this;
        }

        /**
         * A fault that hits the first requests that match, as {@link Faults#next(int, RequestMatch, Fault)} plans it later.
         *
         * @param times at least 1; {@link InvalidValue} is thrown for fewer
         */
        public Builder nextFault(int times, RequestMatch match, Fault fault) {
            List<Faults.Planned> all = new ArrayList<>(planned);
            all.add(new Faults.Planned(fault, match, times));
            this.planned = List.copyOf(all);
            return this;
        }

        /**
         * Is told of each request and what becomes of it, as in {@code GET /clockify/api/v1/user 200}. No key is ever in it. It is
         * called by one thread, for one line after the other, and no answer depends on it.
         */
        public Builder log(Consumer<String> listener) {
            this.log = listener;
            return this;
        }

        /**
         * What makes a connection active when its page is visited. There is no port for it, so whoever wires the simulator to an
         * adapter says how. Without it, connections stay pending.
         */
        public Builder authorizing(Consumer<ConnectionId> authorization) {
            this.authorizing = Optional.of(authorization);
            return this;
        }

        /**
         * The options as they are now.
         *
         * @throws InvalidValue if a key cannot be sent in a header or belongs to two users, the port is none, or the latency is
         *     negative
         */
        public SimulatorOptions build() {
            if (furtherUsers.containsKey(key)) {
                throw refused("key", "each user needs a key that nobody else has");
            }
            if (!isSendable(key) || !furtherUsers.keySet().stream().allMatch(Builder::isSendable)) {
                throw refused(
                        "key", "a key goes into a header, so it is made of visible ASCII characters without blanks");
            }
            if (port < 0 || port > 65_535) {
                throw refused("port", "there is no port " + port);
            }
            if (latency.isNegative()) {
                throw refused("latency", "no answer comes before its request");
            }
            return new SimulatorOptions(new Builder(this));
        }

        private static boolean isSendable(String key) {
            return !key.isEmpty() && key.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
        }

        private static InvalidValue refused(String field, String message) {
            return new InvalidValue("start the simulator", field, message, "choose another value");
        }
    }
}
