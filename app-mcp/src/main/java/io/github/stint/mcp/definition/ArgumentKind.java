package io.github.stint.mcp.definition;

/** The form of an argument of a tool. */
public enum ArgumentKind {
    /** A text. */
    TEXT,
    /** Several texts. */
    TEXTS,
    /** A number. */
    NUMBER,
    /** True adds an option of the terminal, false leaves it out. */
    FLAG,
    /** True adds an option of the terminal, false its negative form. */
    EITHER
}
