package io.github.stint.cli.env;

import io.github.stint.cli.output.OutputFormat;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.input.DurationParser;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be chosen to stay. A key is not among it: it does not belong into a file. */
public enum Setting {
    WORKSPACE("workspace", "STINT_WORKSPACE"),
    CONNECTION("connection", "MATON_CONNECTION"),
    OUTPUT("output", "STINT_OUTPUT"),
    TZ("tz", "STINT_TZ"),
    TIMEOUT("timeout", ""),
    GATEWAY_URL("gateway-url", "STINT_GATEWAY_URL"),
    CONTROL_URL("control-url", "STINT_CONTROL_URL");

    private final String key;
    private final String variable;

    Setting(String key, String variable) {
        this.key = key;
        this.variable = variable;
    }

    /** Its name in the file, and for {@code stint config}. */
    public String key() {
        return key;
    }

    /** Its name in the environment; empty if there is none. */
    Optional<String> variable() {
        return variable.isEmpty() ? Optional.empty() : Optional.of(variable);
    }

    /**
     * What the value means.
     *
     * @throws UsageError if it means nothing
     * @throws InvalidValue if it means nothing
     */
    public Object read(String value) {
        return switch (this) {
            case WORKSPACE -> value;
            case CONNECTION -> new ConnectionId(value);
            case OUTPUT -> format("output", value);
            case TZ -> zone(value);
            case TIMEOUT -> DurationParser.parse(value);
            case GATEWAY_URL, CONTROL_URL -> url(value);
        };
    }

    /**
     * The setting of that name.
     *
     * @throws UsageError if there is none
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
                .orElseThrow(() -> new UsageError("there is no setting \"" + key + "\"", "use one of " + keys()));
    }

    private static String keys() {
        return String.join(", ", Arrays.stream(values()).map(Setting::key).toList());
    }

    /**
     * The form of output of that name.
     *
     * @param source where the name comes from
     */
    static OutputFormat format(String source, String name) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new UsageError(source + " is \"" + name + "\"", "set it to table, json, ndjson, csv or ids"));
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new UsageError("\"" + name + "\" is not a time zone", "name one like Europe/Berlin or UTC");
        }
    }

    static URI url(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            throw new UsageError("that is no address of a service", "write it like https://gateway.maton.ai/clockify");
        }
    }
}
