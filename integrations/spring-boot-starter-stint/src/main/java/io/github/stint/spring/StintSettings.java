package io.github.stint.spring;

import io.github.stint.adapter.maton.FileLedger;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.spring.StintProperties.Mode;
import io.github.stint.spring.StintProperties.PlanSetting;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Converts the properties to a configuration, and names the property whose value is invalid. */
final class StintSettings {

    private static final String PLACEHOLDER = "${";

    private final StintProperties properties;
    private final Clock clock;

    StintSettings(StintProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    MatonConfig.Builder builder() {
        MatonConfig.Builder config = connect(key());
        set("gateway-url", properties.gatewayUrl(), config::gatewayUrl);
        set("control-url", properties.controlUrl(), config::controlUrl);
        set("connection", properties.connection(), id -> config.connection(new ConnectionId(id)));
        set("user-agent", properties.userAgent(), config::userAgent);
        set("timeout", properties.timeout(), config::timeout);
        set("connect-timeout", properties.connectTimeout(), config::connectTimeout);
        set("account-limit", properties.accountLimit(), config::accountLimit);
        set("workspace-limit", properties.workspaceLimit(), config::workspaceLimit);
        set("max-attempts", properties.maxAttempts(), config::maxAttempts);
        set("retry-delay", properties.retryDelay(), config::retryDelay);
        set(
                "max-response-size",
                properties.maxResponseSize(),
                size -> config.maxResponseBytes((int) Math.min(size.toBytes(), Integer.MAX_VALUE)));
        set("cache-dir", properties.cacheDir(), folder -> config.cacheIn(folder, clock));
        count(config);
        return config;
    }

    private String key() {
        String key = properties.key();
        if (key == null || key.isBlank()) {
            throw missingKey("no API key is set");
        }
        if (key.startsWith(PLACEHOLDER)) {
            throw missingKey("the placeholder " + key + " has no value");
        }
        return key;
    }

    private static InvalidStintProperty missingKey(String reason) {
        return new InvalidStintProperty(
                "stint.key",
                reason,
                "Set it to a key from maton.ai/settings, for example as the variable STINT_KEY of the environment; or set"
                        + " stint.mode=direct and a key from the user profile in Clockify; or define a bean of the type Stint; or set"
                        + " stint.enabled=false to start without Stint");
    }

    private MatonConfig.Builder connect(String key) {
        return named("key", () -> properties.mode() == Mode.DIRECT ? MatonConfig.direct(key) : MatonConfig.maton(key));
    }

    private void count(MatonConfig.Builder config) {
        Path file = properties.ledgerFile();
        PlanSetting plan = properties.plan();
        if (file != null || plan != null) {
            config.ledger(file == null ? RequestLedger.inMemory() : new FileLedger(file, StintSettings::warn), clock)
                    .plan(plan == null ? Plan.UNKNOWN : plan.plan());
        }
    }

    private static void warn(String message) {
        System.getLogger(StintAutoConfiguration.class.getName()).log(System.Logger.Level.WARNING, message);
    }

    private static <T> void set(String name, @Nullable T value, Consumer<T> setter) {
        if (value != null) {
            named(name, () -> {
                setter.accept(value);
                return name;
            });
        }
    }

    private static <T> T named(String name, Supplier<T> action) {
        try {
            return action.get();
        } catch (InvalidValue invalid) {
            throw new InvalidStintProperty("stint." + name, invalid.getMessage(), sentence(invalid.hint()));
        }
    }

    private static String sentence(String hint) {
        return Character.toUpperCase(hint.charAt(0)) + hint.substring(1);
    }
}
