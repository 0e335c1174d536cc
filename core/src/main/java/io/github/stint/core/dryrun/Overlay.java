package io.github.stint.core.dryrun;

import io.github.stint.core.error.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The simulated states of entities, by id. */
final class Overlay {

    private final String prefix;
    private final Map<Object, Optional<Object>> states = new LinkedHashMap<>();
    private int created;

    Overlay(String prefix) {
        this.prefix = prefix;
    }

    /** Returns a new id, which no entity of the service has. */
    synchronized String newId() {
        created++;
        return prefix + created;
    }

    synchronized <T> T put(Object id, T state) {
        states.put(id, Optional.of(state));
        return state;
    }

    synchronized void remove(Object id) {
        states.put(id, Optional.empty());
    }

    synchronized boolean has(Object id) {
        return states.containsKey(id);
    }

    /** Returns the simulated state, which is empty if the entity would be deleted; otherwise the stored one. */
    <T> Optional<T> find(Object id, Class<T> type, Supplier<Optional<T>> stored) {
        return has(id) ? simulated(id).map(type::cast) : stored.get();
    }

    /**
     * Returns the simulated state, otherwise the stored one.
     *
     * @param stored reads it, or throws {@link NotFound}
     * @param missing creates the error of the operation for an entity that does not exist
     * @throws NotFound with the response of the service, if it does not exist there
     */
    <T> T get(Object id, Class<T> type, Supplier<T> stored, Supplier<NotFound> missing) {
        if (has(id)) {
            return simulated(id).map(type::cast).orElseThrow(missing);
        }
        try {
            return stored.get();
        } catch (NotFound notStored) {
            NotFound error = missing.get();
            if (notStored.kind() != error.kind()) {
                throw notStored;
            }
            notStored.response().ifPresent(error::addResponse);
            throw error;
        }
    }

    private synchronized Optional<Object> simulated(Object id) {
        return states.getOrDefault(id, Optional.empty());
    }

    /** Returns the entity as it would be; one that would be deleted, as it is. */
    synchronized <T> T now(Object id, Class<T> type, T stored) {
        return states.getOrDefault(id, Optional.empty()).map(type::cast).orElse(stored);
    }

    /** Returns all simulated states of that type. */
    synchronized <T> Stream<T> all(Class<T> type) {
        return states.values().stream()
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .stream();
    }
}
