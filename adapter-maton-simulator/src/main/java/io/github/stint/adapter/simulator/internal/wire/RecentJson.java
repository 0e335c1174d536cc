package io.github.stint.adapter.simulator.internal.wire;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of values that were written lately, so that a list that is requested again is copied where it has not changed. It remembers at
 * most {@value #SLOTS} values. Safe for use by several threads, of which each may write the same value.
 *
 * @param <T> immutable, and written like each equal one
 */
public final class RecentJson<T extends JsonValue> {

    private static final int SLOTS = 1 << 10;
    /** Long texts are not kept, so that all values together take few megabytes. */
    private static final int MAX_LENGTH = 2_048;

    private final AtomicReferenceArray<@Nullable Written<T>> recent = new AtomicReferenceArray<>(SLOTS);

    private record Written<T>(T value, Content content) {}

    /**
     * Returns the value as JSON that is copied if an equal value with that hash was written lately.
     *
     * @param hash of what identifies the value, such as its id, because the hash of all its fields takes as long as writing some of them
     */
    public JsonValue of(int hash, T value) {
        return json -> json.copy(content(hash, value));
    }

    private Content content(int hash, T value) {
        int slot = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (SLOTS - 1);
        Written<T> known = recent.get(slot);
        if (known != null && known.value.equals(value)) {
            return known.content;
        }
        Content written = Json.content(value);
        if (written.length() <= MAX_LENGTH) {
            recent.lazySet(slot, new Written<>(value, written.compact()));
        }
        return written;
    }
}
