package io.github.stint.core.message;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The message of an error, with its instants as values, so that each front end can print them in the zone of its user. It is printable:
 * control characters of names and of texts of the service become spaces ({@link PrintableText}). Immutable.
 */
public final class ErrorMessage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACEHOLDER = Pattern.compile("{}", Pattern.LITERAL);

    /** The text before each instant, and the text after the last one. */
    private final String[] texts;

    private final Instant[] instants;

    private ErrorMessage(String[] texts, Instant[] instants) {
        this.texts = texts;
        this.instants = instants;
    }

    /** Returns the message of a text without instants. */
    public static ErrorMessage of(String text) {
        return new ErrorMessage(new String[] {PrintableText.of(text)}, new Instant[0]);
    }

    /**
     * Returns the message of a template.
     *
     * @param template a text with {@code {}} in the place of each instant; it contains no text of users
     * @throws IllegalArgumentException if it has more or fewer places than there are instants
     */
    public static ErrorMessage of(String template, Instant... instants) {
        String[] texts = PLACEHOLDER.split(PrintableText.of(template), -1);
        if (texts.length != instants.length + 1) {
            throw new IllegalArgumentException("not " + instants.length + " places in: " + template);
        }
        return new ErrorMessage(texts, instants.clone());
    }

    /** Returns this message, followed by the other. */
    public ErrorMessage plus(ErrorMessage other) {
        String[] joined =
                Stream.concat(Stream.of(texts), Stream.of(other.texts).skip(1)).toArray(String[]::new);
        joined[texts.length - 1] += other.texts[0];
        return new ErrorMessage(
                joined,
                Stream.concat(Stream.of(instants), Stream.of(other.instants)).toArray(Instant[]::new));
    }

    /** Returns the text, with each instant as the function formats it. */
    public String format(Function<Instant, String> instantFormat) {
        StringBuilder text = new StringBuilder(texts[0]);
        for (int at = 0; at < instants.length; at++) {
            text.append(instantFormat.apply(instants[at])).append(texts[at + 1]);
        }
        return text.toString();
    }

    /** Returns the text, with instants in ISO 8601 in UTC and in whole seconds. */
    @Override
    public String toString() {
        return format(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
