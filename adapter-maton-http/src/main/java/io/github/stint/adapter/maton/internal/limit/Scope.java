package io.github.stint.adapter.maton.internal.limit;

import java.net.URI;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the service limits.
 *
 * @param service the base URL of the service
 * @param id a digest of the key for an account, the id for a workspace
 * @param requestsPerSecond the limit that is configured; empty if it is not known
 */
public record Scope(Kind kind, URI service, String id, OptionalInt requestsPerSecond) {

    /** What has a limit of its own. */
    public enum Kind {
        /** All requests with one key. */
        ACCOUNT,
        /** All requests for one workspace, whichever key they have. */
        WORKSPACE
    }

    /** The name of the scope, without the configured limit. */
    Key key() {
        return new Key(kind, service, id);
    }

    /** Equal for all clients that share the limit. */
    record Key(Kind kind, URI service, String id) {

        // Java links generated ones when they are called first, which takes several milliseconds of the start of a
        // program.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && kind == key.kind && service.equals(key.service) && id.equals(key.id);
        }

        @Override
        public int hashCode() {
            return 31 * service.hashCode() + id.hashCode();
        }
    }
}
