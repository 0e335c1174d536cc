package io.github.stint.core.quota;

/** The plan of a workspace, as far as it limits how many requests are permitted in an hour. */
public enum Plan {
    /** Permits {@value RequestHistory#LIMIT} requests an hour. */
    FREE,
    /** Permits any number of requests an hour. */
    PAID,
    /** Not known. Nothing is held back until the service refuses a request because of the hour. */
    UNKNOWN
}
