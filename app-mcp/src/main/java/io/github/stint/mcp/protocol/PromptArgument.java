package io.github.stint.mcp.protocol;

/**
 * An argument of a prompt.
 *
 * @param name the name, unique in its prompt
 * @param description what to enter
 * @param required whether the prompt cannot be used without it
 */
public record PromptArgument(String name, String description, boolean required) {}
