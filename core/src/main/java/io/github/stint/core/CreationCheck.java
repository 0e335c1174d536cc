package io.github.stint.core;

/**
 * Finds out whether an entity was created after the moment at which this object was obtained from {@link Stint#creationCheck}. Sends
 * nothing. Safe for use by several threads.
 */
@FunctionalInterface
public interface CreationCheck {

    /** When an entity was created. */
    enum Result {
        /** After the moment, or so shortly before it that the clocks of the service cannot distinguish that. */
        SINCE,
        /** Before the moment. */
        BEFORE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Returns when the entity with this id was created. Call it after the entity was read, because adapters compare the id with what they
     * learned since about the clock of the service.
     */
    Result of(String id);

    /** Returns a check that knows nothing. */
    static CreationCheck unknown() {
        return id -> Result.UNKNOWN;
    }
}
