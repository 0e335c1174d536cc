package io.github.stint.adapter.maton.internal.project;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import org.jspecify.annotations.Nullable;

/**
 * A project in a request; null is left out.
 *
 * <p>The service keeps what an update leaves out, except for {@code isPublic} and {@code billable}, which it sets to false. So an
 * update always sends these two. See docs/wire-notes.md.
 *
 * @param clientId an empty string removes the client
 */
record ProjectWriteDto(
        String name,
        @Nullable String clientId,
        @Nullable Boolean isPublic,
        @Nullable Boolean billable,
        @Nullable String color,
        @Nullable String note,
        @Nullable Boolean archived) {

    static ProjectWriteDto of(NewProject project) {
        return new ProjectWriteDto(
                project.name(),
                project.clientId().map(ClientId::value).orElse(null),
                project.isPublic().orElse(null),
                project.billable().orElse(null),
                project.color().orElse(null),
                project.note().isEmpty() ? null : project.note(),
                null);
    }

    static ProjectWriteDto of(Project before, ProjectChange change) {
        Project after = change.applyTo(before);
        return new ProjectWriteDto(
                after.name(),
                clientId(change.clientId()),
                after.isPublic(),
                after.billable(),
                change.color().orElse(null),
                change.note().orElse(null),
                after.archived());
    }

    static ProjectWriteDto of(Project project, boolean archived) {
        return new ProjectWriteDto(project.name(), null, project.isPublic(), project.billable(), null, null, archived);
    }

    private static @Nullable String clientId(FieldChange<ClientId> change) {
        if (change instanceof FieldChange.Set<ClientId> set) {
            return set.value().value();
        }
        return change.leaves() ? null : "";
    }
}
