package io.github.stint.core.project;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change to some fields of a project; all others keep their values. Building a change throws {@link InvalidValue} if a field
 * exceeds the limits of {@link ProjectRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class ProjectChange {

    static final String OPERATION = "update project";

    ProjectChange() {}

    /** The new name, or empty to keep the name. */
    public abstract Optional<String> name();

    /** What the change does to the client (default: leave it). */
    @Value.Default
    public FieldChange<ClientId> clientId() {
        return FieldChange.leave();
    }

    /** The new value, or empty to keep the value. */
    public abstract Optional<Boolean> billable();

    /** The new value, or empty to keep the value. */
    public abstract Optional<Boolean> isPublic();

    /** The new colour, {@code #} and six hexadecimal digits, or empty to keep the colour. */
    public abstract Optional<String> color();

    /** The new note, which may be an empty text, or empty to keep the note. */
    public abstract Optional<String> note();

    /**
     * Returns the project after the change. If the change sets a client, the name of the client is empty: it is not known here, and the
     * adapter adds it.
     */
    public final Project applyTo(Project project) {
        return Project.builder()
                .from(project)
                .name(name().orElse(project.name()))
                .clientId(clientId().applyTo(project::clientId))
                .clientName(clientId().leaves() ? project.clientName() : Optional.empty())
                .billable(billable().orElse(project.billable()))
                .isPublic(isPublic().orElse(project.isPublic()))
                .color(color().or(project::color))
                .note(note().orElse(project.note()))
                .build();
    }

    @Value.Check
    void check() {
        name().ifPresent(name -> ProjectRules.requireName(OPERATION, name));
        color().ifPresent(color -> ProjectRules.requireColor(OPERATION, color));
        note().ifPresent(note -> ProjectRules.requireNote(OPERATION, note));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a change. */
    public static final class Builder extends ImmutableProjectChange.Builder {
        Builder() {}

        /** Sets the client. */
        public Builder clientId(ClientId client) {
            return clientId(FieldChange.set(client));
        }

        /** Removes the client. */
        public Builder clearClient() {
            return clientId(FieldChange.clear());
        }
    }
}
