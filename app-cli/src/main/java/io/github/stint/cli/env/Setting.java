package io.github.stint.cli.env;

import io.github.stint.cli.output.OutputFormat;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.lookup.ZoneLookup;
import io.github.stint.core.quota.Plan;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The settings that can be saved. Keys cannot, because they do not belong in a file. */
public enum Setting {
    WORKSPACE("workspace", "STINT_WORKSPACE"),
    CONNECTION("connection", "MATON_CONNECTION"),
    OUTPUT("output", "STINT_OUTPUT"),
    TZ("tz", "STINT_TZ"),
    TIMEOUT("timeout", ""),
    GATEWAY_URL("gateway-url", "STINT_GATEWAY_URL"),
    CONTROL_URL("control-url", "STINT_CONTROL_URL"),
    PLAN("plan", "STINT_PLAN");

    private final String key;
    private final String variable;

    Setting(String key, String variable) {
        this.key = key;
        this.variable = variable;
    }

    /** The name in the file, and for {@code stint config}. */
    public String key() {
        return key;
    }

    /** The environment variable; empty if the setting has none. */
    Optional<String> variable() {
        return variable.isEmpty() ? Optional.empty() : Optional.of(variable);
    }

    /**
     * Parses a value of this setting.
     *
     * @throws UsageError if it is invalid
     * @throws InvalidValue if it is invalid
     */
    public Object parse(String value) {
        return switch (this) {
            case WORKSPACE -> value;
            case CONNECTION -> new ConnectionId(value);
            case OUTPUT -> format(value);
            case TZ -> ZoneLookup.zone(value);
            case TIMEOUT -> DurationParser.parse(value);
            case GATEWAY_URL, CONTROL_URL -> url(value);
            case PLAN -> plan(value);
        };
    }

    /**
     * Returns the setting of that name.
     *
     * @throws UsageError if it does not exist
     */
    public static Setting of(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.contains("key")
                || lower.contains("token")
                || lower.contains("secret")
                || lower.contains("password")) {
            throw UsageError.ofKey();
        }
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(lower))
                .findFirst()
                .orElseThrow(() -> new UsageError("unknown setting \"" + key + "\"", "use one of " + keys()));
    }

    private static String keys() {
        return String.join(", ", Arrays.stream(values()).map(Setting::key).toList());
    }

    static OutputFormat format(String name) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name) && format.isGeneral())
                .findFirst()
                .orElseThrow(() -> new UsageError(
                        "\"" + name + "\" is not an output format", "use table, json, ndjson, csv or ids"));
    }

    static Plan plan(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "free" -> Plan.FREE;
            case "paid" -> Plan.PAID;
            case "auto" -> Plan.UNKNOWN;
            default -> throw new UsageError("\"" + name + "\" is not a plan", "set it to free, paid or auto");
        };
    }

    static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException invalid) {
            // Without the text, which may contain a secret.
            throw new UsageError("not a valid URL", "set it to one like https://gateway.maton.ai/clockify");
        }
    }
}
