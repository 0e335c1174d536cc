package io.github.stint.cli;

/**
 * What a run of the program has printed, and how it ended.
 *
 * @param exitCode the exit code of the process that would have run it
 * @param output the standard output
 * @param errors the standard error
 */
public record CommandResult(int exitCode, String output, String errors) {}
