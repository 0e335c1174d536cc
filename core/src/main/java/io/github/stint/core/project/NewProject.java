package io.github.stint.core.project;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A project to create. Building it throws {@link InvalidValue} if a field exceeds the limits of {@link ProjectRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class NewProject {

    static final String OPERATION = "create project";

    NewProject() {}

    /** The name, {@value ProjectRules#MIN_NAME_LENGTH} to {@value ProjectRules#MAX_NAME_LENGTH} characters. */
    public abstract String name();

    /** The client; empty for none. */
    public abstract Optional<ClientId> clientId();

    /** Whether time on the project is to be billed, or empty for the default of the workspace. */
    public abstract Optional<Boolean> billable();

    /** Whether all members see the project, or empty for the default of the workspace. */
    public abstract Optional<Boolean> isPublic();

    /** The colour, {@code #} and six hexadecimal digits, or empty for the default of the service. */
    public abstract Optional<String> color();

    /** The note (default: empty text). */
    @Value.Default
    public String note() {
        return "";
    }

    @Value.Check
    void check() {
        ProjectRules.requireName(OPERATION, name());
        color().ifPresent(color -> ProjectRules.requireColor(OPERATION, color));
        ProjectRules.requireNote(OPERATION, note());
    }

    /** Returns a new project that has only a name. */
    public static NewProject named(String name) {
        return builder().name(name).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a new project; the name is required. */
    public static final class Builder extends ImmutableNewProject.Builder {
        Builder() {}
    }
}
