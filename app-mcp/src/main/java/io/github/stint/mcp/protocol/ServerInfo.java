package io.github.stint.mcp.protocol;

/**
 * What a server reports about itself.
 *
 * @param name the name for programs
 * @param title the name for users
 * @param version the version of the program
 */
public record ServerInfo(String name, String title, String version) {}
