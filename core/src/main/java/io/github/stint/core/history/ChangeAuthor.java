package io.github.stint.core.history;

/** Who made a change. */
public enum ChangeAuthor {
    /** A person, or a program that a person has written. */
    PERSON,
    /** A language model that acts for a person. */
    AGENT
}
