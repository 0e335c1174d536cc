package io.github.stint.core.client;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody for whom work is done. */
@Value.Immutable
@ValueStyle
public interface Client {

    ClientId id();

    WorkspaceId workspaceId();

    String name();

    /** Whether it was put away; only then can it be deleted. */
    @Value.Default
    default boolean archived() {
        return false;
    }

    Optional<String> email();

    /** Further e-mail addresses, for copies; at most three. */
    List<String> ccEmails();

    Optional<String> address();

    Optional<String> note();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a client; id, workspace and name are required. */
    final class Builder extends ImmutableClient.Builder {
        Builder() {}
    }
}
