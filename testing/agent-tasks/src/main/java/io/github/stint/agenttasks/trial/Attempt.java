package io.github.stint.agenttasks.trial;

/**
 * What an agent did with a task.
 *
 * @param result what it reported: {@code done}, {@code not done}, or a value; empty if it reported nothing
 * @param calls how many commands or tools it called
 */
public record Attempt(String result, int calls) {}
