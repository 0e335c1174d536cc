package io.github.stint.cli.env;

import io.github.stint.core.error.InvalidValue;
import java.util.function.Function;

/**
 * A text that controls how the program runs, and not what it stores. If it is invalid, the command line or its environment is wrong, and
 * the error names the place to correct.
 *
 * @param source where the text is from, such as {@code --timeout} or {@code STINT_TZ}
 */
public record SourcedText(String text, String source) {

    /**
     * Parses the text.
     *
     * @throws UsageError if the parser throws a {@code UsageError} or an {@code InvalidValue}; it names the source
     */
    public <T> T parse(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (UsageError invalid) {
            throw new UsageError(source + ": " + invalid.getMessage(), invalid.hint());
        } catch (InvalidValue invalid) {
            throw new UsageError(source + ": " + invalid.getMessage(), invalid.hint());
        }
    }
}
