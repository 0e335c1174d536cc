package io.github.stint.core.project;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that time is spent on, perhaps for a client. */
@Value.Immutable
@ValueStyle
public interface Project {

    ProjectId id();

    WorkspaceId workspaceId();

    String name();

    Optional<ClientId> clientId();

    /** The name of the client; empty when there is no client. */
    Optional<String> clientName();

    /** Whether it was put away; only then can it be deleted. */
    @Value.Default
    default boolean archived() {
        return false;
    }

    /** Whether time on it is meant to be paid for. */
    boolean billable();

    /** Whether every member of the workspace sees it. */
    boolean isPublic();

    /** {@code #} and six hexadecimal digits. */
    String color();

    /** What is to be known about it; empty text when nothing is. */
    @Value.Default
    default String note() {
        return "";
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a project; id, workspace, name, billable, public and colour are required. */
    final class Builder extends ImmutableProject.Builder {
        Builder() {}
    }
}
