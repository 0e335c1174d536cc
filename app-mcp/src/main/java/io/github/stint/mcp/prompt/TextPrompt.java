package io.github.stint.mcp.prompt;

import io.github.stint.mcp.protocol.PromptArgument;
import io.github.stint.mcp.protocol.ServerPrompt;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A prompt whose text is written in this program.
 *
 * @param arguments in the order in which a host asks for them
 * @param writer writes the text from the values of the arguments
 */
record TextPrompt(
        String name, String description, List<PromptArgument> arguments, Function<Map<String, String>, String> writer)
        implements ServerPrompt {

    @Override
    public String text(Map<String, String> values) {
        return writer.apply(values);
    }
}
