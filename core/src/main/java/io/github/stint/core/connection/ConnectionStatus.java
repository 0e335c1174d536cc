package io.github.stint.core.connection;

/** How far a connection has come. */
public enum ConnectionStatus {
    /** It works. */
    ACTIVE,
    /** A person still has to authorise it, by opening its address. */
    PENDING,
    /** The authorisation failed. */
    FAILED,
    /** Something that this version does not know. */
    OTHER
}
