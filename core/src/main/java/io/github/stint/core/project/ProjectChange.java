package io.github.stint.core.project;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What to change of a project; every field that is not named stays. Building one throws {@link InvalidValue} when a field
 * breaks the limits of {@link ProjectRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class ProjectChange {

    static final String OPERATION = "update project";

    ProjectChange() {}

    /** The new name; empty leaves it. */
    public abstract Optional<String> name();

    @Value.Default
    public FieldChange<ClientId> clientId() {
        return FieldChange.leave();
    }

    /** Empty leaves it. */
    public abstract Optional<Boolean> billable();

    /** Empty leaves it. */
    public abstract Optional<Boolean> isPublic();

    /** The new colour, {@code #} and six hexadecimal digits; empty leaves it. */
    public abstract Optional<String> color();

    /** The new note, which may be an empty text; empty leaves it. */
    public abstract Optional<String> note();

    /**
     * The project after the change. The name of a client that was set is not known here and stays empty, for the adapter to
     * fill in.
     */
    public final Project applyTo(Project project) {
        return Project.builder()
                .from(project)
                .name(name().orElse(project.name()))
                .clientId(clientId().applyTo(project::clientId))
                .clientName(clientId().leaves() ? project.clientName() : Optional.empty())
                .billable(billable().orElse(project.billable()))
                .isPublic(isPublic().orElse(project.isPublic()))
                .color(color().orElse(project.color()))
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
    }
}
