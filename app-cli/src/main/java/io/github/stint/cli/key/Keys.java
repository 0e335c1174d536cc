package io.github.stint.cli.key;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of the environment, which no output may contain. Immutable.
 *
 * @param variables the environment variables
 */
public record Keys(Map<String, String> variables) {

    /** The variable of the Maton key. */
    public static final String MATON = "MATON_API_KEY";
    /** The variable of the Clockify key. */
    public static final String CLOCKIFY = "CLOCKIFY_API_KEY";
    /** No service issues a shorter key, and a shorter one, as of a test, would be hidden within words. */
    private static final int MIN_LENGTH = 8;

    /** Copies the map. */
    public Keys {
        variables = Map.copyOf(variables);
    }

    /** Returns whether the text contains one of them. */
    public boolean areIn(String text) {
        return all().anyMatch(text::contains);
    }

    /** Returns the text with asterisks in place of the keys, which a user may have given as another value. */
    public String hiddenIn(String text) {
        return all().reduce(text, (hidden, key) -> hidden.replace(key, "***"));
    }

    private Stream<String> all() {
        return Stream.of(MATON, CLOCKIFY)
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .map(String::strip)
                .filter(key -> key.length() >= MIN_LENGTH);
    }
}
