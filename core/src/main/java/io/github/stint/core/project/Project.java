package io.github.stint.core.project;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.text.QualifiedName;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.immutables.value.Value;

/** A project that time is booked on, with or without a client. */
@Value.Immutable
@ValueStyle
public interface Project {

    ProjectId id();

    WorkspaceId workspaceId();

    String name();

    /** The client, or empty if the project has none. */
    Optional<ClientId> clientId();

    /** The name of the client, or empty if the project has no client. */
    Optional<String> clientName();

    /** Whether the project is archived. Only archived projects can be deleted. */
    @Value.Default
    default boolean archived() {
        return false;
    }

    /** Whether time on the project is to be billed. */
    boolean billable();

    /** Whether all members of the workspace see the project. */
    boolean isPublic();

    /** The colour, {@code #} and six hexadecimal digits, or empty if the service reports none. */
    Optional<String> color();

    /** The note (default: empty text). */
    @Value.Default
    default String note() {
        return "";
    }

    /** Returns {@code Client/Project}, or the name alone if the project has no client. */
    default String qualifiedName() {
        return clientName().map(client -> QualifiedName.of(client, name())).orElseGet(this::name);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a project; id, workspace, name, billable and public are required. */
    final class Builder extends ImmutableProject.Builder {
        Builder() {}
    }
}
