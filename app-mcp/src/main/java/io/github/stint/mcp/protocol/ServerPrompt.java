package io.github.stint.mcp.protocol;

import java.util.List;
import java.util.Map;

/** A task that a user selects, as a message to the model. */
public interface ServerPrompt {

    /** The name, unique among the prompts of a server. */
    String name();

    /** What the task is, for the user. */
    String description();

    /** The arguments in the order in which a host asks for them. */
    List<PromptArgument> arguments();

    /**
     * Returns the message.
     *
     * @param arguments the values by name; has all that are required, and none that is not in {@link #arguments}
     */
    String text(Map<String, String> arguments);
}
