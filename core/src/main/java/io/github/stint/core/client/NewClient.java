package io.github.stint.core.client;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A client to create. Building it throws {@link InvalidValue} if a field exceeds the limits of {@link ClientRules}. */
@Value.Immutable
@ValueStyle
public abstract class NewClient {

    static final String OPERATION = "create client";

    NewClient() {}

    /** The name, 1 to {@value ClientRules#MAX_NAME_LENGTH} characters. */
    public abstract String name();

    /** The e-mail address; empty for none. */
    public abstract Optional<String> email();

    /** The postal address; empty for none. */
    public abstract Optional<String> address();

    /** The note; empty for none. */
    public abstract Optional<String> note();

    @Value.Check
    void check() {
        ClientRules.requireName(OPERATION, name());
        email().ifPresent(email -> ClientRules.requireEmail(OPERATION, email));
        address().ifPresent(address -> ClientRules.requireAddress(OPERATION, address));
        note().ifPresent(note -> ClientRules.requireNote(OPERATION, note));
    }

    /** Returns a new client that has only a name. */
    public static NewClient named(String name) {
        return builder().name(name).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a new client; the name is required. */
    public static final class Builder extends ImmutableNewClient.Builder {
        Builder() {}
    }
}
