package io.github.stint.core.connection;

/** The authorisation status of a connection. */
public enum ConnectionStatus {
    /** The connection is authorised and can be used. */
    ACTIVE,
    /** A person still has to authorise the connection by opening its URL. */
    PENDING,
    /** The authorisation failed. */
    FAILED,
    /** A status that this version does not know. */
    OTHER
}
