package io.github.stint.cli.effect;

/** What a command does to what is stored. */
public enum CommandEffect {
    /** It changes nothing. */
    READ,
    /** It creates or changes something. */
    MODIFY,
    /** It can delete something. */
    DESTROY
}
