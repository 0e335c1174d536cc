package io.github.stint.adapter.simulator.internal.error;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import java.util.Optional;
import java.util.function.Supplier;

/** The service's errors about the names of one kind of resource. Which names are valid or taken is decided behind the ports. */
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

    /** Returns the name in the request, or throws the service's error if the name is missing. */
    public String require(Optional<String> name) {
        return name.orElseThrow(this::missing);
    }

    /** Makes the call, and translates its errors. */
    public <T> T translateErrors(String name, Supplier<T> call) {
        return translateErrors(name, () -> nameTaken(name), call);
    }

    /** Returns the error for a name that another resource has. */
    public WireError nameTaken(String name) {
        return WireErrors.rejected(kind + " with name '" + name + "' already exists");
    }

    /**
     * Makes the call, and translates its errors.
     *
     * @param taken the error if another resource has the name
     */
    public <T> T translateErrors(String name, Supplier<WireError> taken, Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidValue invalid) {
            throw invalid.field().equals("name") ? invalidName(name) : ErrorTranslation.translate(invalid);
        } catch (Refused refusal) {
            throw refusal.rule() == Rule.NAME_TAKEN ? taken.get() : ErrorTranslation.translate(refusal);
        }
    }

    private WireError invalidName(String name) {
        if (TextRules.hasAngleBrackets(name)) {
            return WireErrors.angleBrackets();
        }
        return emptyIsMissing && name.isBlank() ? missing() : WireErrors.rejected(kind + " name " + limits);
    }

    private WireError missing() {
        return WireErrors.rejected(kind + " name is required");
    }
}
