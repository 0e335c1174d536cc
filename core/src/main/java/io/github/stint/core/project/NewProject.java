package io.github.stint.core.project;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A project to be made. Building one throws {@link InvalidValue} when a field breaks the limits of {@link ProjectRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class NewProject {

    static final String OPERATION = "create project";

    NewProject() {}

    public abstract String name();

    public abstract Optional<ClientId> clientId();

    /** Whether time on it is meant to be paid for; empty follows the setting of the workspace. */
    public abstract Optional<Boolean> billable();

    /** Whether every member sees it; empty follows the setting of the workspace. */
    public abstract Optional<Boolean> isPublic();

    /** {@code #} and six hexadecimal digits; empty lets the service choose. */
    public abstract Optional<String> color();

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

    /** A project with nothing but a name. */
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
