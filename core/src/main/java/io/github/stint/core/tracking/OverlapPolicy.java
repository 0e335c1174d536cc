package io.github.stint.core.tracking;

/** What happens when an entry would share time with others of the same user. The service allows that, but it may be a mistake. */
public enum OverlapPolicy {
    /** The entry is written, and the result contains what it overlaps. */
    WARN,
    /** Nothing is written, and the error names what the entry would overlap. */
    REFUSE,
    /** The entry is written, and overlaps are not looked for, which saves a request. */
    ALLOW
}
