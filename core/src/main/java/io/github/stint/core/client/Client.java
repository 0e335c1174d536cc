package io.github.stint.core.client;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer for whom work is done. */
@Value.Immutable
@ValueStyle
public interface Client {

    ClientId id();

    WorkspaceId workspaceId();

    /** The name, which is unique in the workspace. */
    String name();

    /** Whether the client is archived. Only archived clients can be deleted. */
    @Value.Default
    default boolean archived() {
        return false;
    }

    /** The e-mail address, or empty if the client has none. */
    Optional<String> email();

    /** The e-mail addresses that receive copies, at most three, in the order of the service. */
    List<String> ccEmails();

    /** The postal address, or empty if the client has none. */
    Optional<String> address();

    /** The note, or empty if the client has none. */
    Optional<String> note();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a client; id, workspace and name are required. */
    final class Builder extends ImmutableClient.Builder {
        Builder() {}
    }
}
