package io.github.stint.cli.env;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment variables by name. */
public record EnvironmentVariables(Map<String, String> values) {

    /** Loaded only when another program is started. */
    private static final class Secrets {

        private static final Pattern NAME = Pattern.compile(
                "(?i)key|token|secret|passw|passphrase|credential|bearer|(^|_)(pwd|pass|pat|auth)(_|$)");
        private static final Pattern URL_WITH_LOGIN = Pattern.compile("//[^/?#\\s]*@");

        private Secrets() {}

        static boolean contains(Map.Entry<String, String> variable) {
            return NAME.matcher(variable.getKey()).find()
                    || URL_WITH_LOGIN.matcher(variable.getValue()).find();
        }
    }

    /** Copies the map. */
    public EnvironmentVariables {
        values = Map.copyOf(values);
    }

    /**
     * Returns what another program may see: without keys, tokens and passwords of any program, and without URLs that contain a password,
     * such as those of proxies.
     */
    public Map<String, String> withoutSecrets() {
        return values.entrySet().stream()
                .filter(variable -> !Secrets.contains(variable))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the value of the variable, or empty if it is not set or blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
