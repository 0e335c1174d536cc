package io.github.stint.adapter.simulator.internal.error;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import java.util.Optional;
import java.util.function.Supplier;

/** What the service says about the names of one kind of thing. Which names may be is for core to say. */
public enum NameErrors {
    WORKSPACE("Workspace", "has to be between 1 and 50 characters long", false),
    PROJECT("Project", "has to be between 2 and 250 characters long", false),
    TASK("Task", "has to be between 1 and 1000 characters long", false),
    CLIENT("Client", "cannot be longer than 100.", true),
    TAG("Tag", "cannot be longer than 100.", true);

    private final String kind;
    private final String limits;
    private final boolean emptyIsMissing;

    NameErrors(String kind, String limits, boolean emptyIsMissing) {
        this.kind = kind;
        this.limits = limits;
        this.emptyIsMissing = emptyIsMissing;
    }

    /** The name that was sent; an error of the service if none was. */
    public String required(Optional<String> name) {
        return name.orElseThrow(this::missing);
    }

    /** Makes the call, and says in the service's words if it is refused for the name. */
    public <T> T about(String name, Supplier<T> call) {
        return about(name, () -> taken(name), call);
    }

    /** The refusal of a name that another thing has. */
    public WireError taken(String name) {
        return WireErrors.refused(kind + " with name '" + name + "' already exists");
    }

    /** Makes the call, and says in the service's words if it is refused for the name. */
    public <T> T about(String name, Supplier<WireError> taken, Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidValue invalid) {
            throw invalid.field().equals("name") ? impossible(name) : ErrorTranslation.translated(invalid);
        } catch (Refused refusal) {
            throw refusal.rule() == Rule.NAME_TAKEN ? taken.get() : ErrorTranslation.translated(refusal);
        }
    }

    private WireError impossible(String name) {
        if (name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
            return WireErrors.angleBrackets();
        }
        return emptyIsMissing && name.isBlank() ? missing() : WireErrors.refused(kind + " name " + limits);
    }

    private WireError missing() {
        return WireErrors.refused(kind + " name is required");
    }
}
