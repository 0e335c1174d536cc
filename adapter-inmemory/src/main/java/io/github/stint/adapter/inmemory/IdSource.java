package io.github.stint.adapter.inmemory;

/** Generates the ids of new entities. Safe for use by several threads. */
@FunctionalInterface
public interface IdSource {

    /**
     * Returns the next id: 24 lower-case hexadecimal digits, like those of the service. The adapter skips ids that any entity has, but
     * does not know those of deleted entities. For a connection, the adapter embeds the id in a UUID (RFC 9562, version 8).
     */
    String next();

    /**
     * Returns a source that counts up from 1, so that each run generates the same ids.
     */
    static IdSource sequential() {
        return new SequentialIds();
    }
}
