package io.github.stint.core.client;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change to some fields of a client; all others keep their values. Building a change throws {@link InvalidValue} if a field
 * exceeds the limits of {@link ClientRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class ClientChange {

    static final String OPERATION = "update client";

    ClientChange() {}

    /** The new name, or empty to keep the name. */
    public abstract Optional<String> name();

    /** What the change does to the e-mail address (default: leave it). */
    @Value.Default
    public FieldChange<String> email() {
        return FieldChange.leave();
    }

    /** The new addresses for copies, at most three. An empty list and {@link FieldChange#clear} both remove all of them. */
    @Value.Default
    public FieldChange<List<String>> ccEmails() {
        return FieldChange.leave();
    }

    /** What the change does to the postal address (default: leave it). */
    @Value.Default
    public FieldChange<String> address() {
        return FieldChange.leave();
    }

    /** What the change does to the note (default: leave it). */
    @Value.Default
    public FieldChange<String> note() {
        return FieldChange.leave();
    }

    /** Returns the client after the change. */
    public final Client applyTo(Client client) {
        return Client.builder()
                .from(client)
                .name(name().orElse(client.name()))
                .email(email().applyTo(client::email))
                .ccEmails(
                        ccEmails().applyTo(() -> Optional.of(client.ccEmails())).orElse(List.of()))
                .address(address().applyTo(client::address))
                .note(note().applyTo(client::note))
                .build();
    }

    @Value.Check
    void check() {
        name().ifPresent(name -> ClientRules.requireName(OPERATION, name));
        email().applyTo(Optional::empty).ifPresent(email -> ClientRules.requireEmail(OPERATION, email));
        ccEmails().applyTo(Optional::empty).ifPresent(emails -> ClientRules.requireCcEmails(OPERATION, emails));
        address().applyTo(Optional::empty).ifPresent(address -> ClientRules.requireAddress(OPERATION, address));
        note().applyTo(Optional::empty).ifPresent(note -> ClientRules.requireNote(OPERATION, note));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a change. */
    public static final class Builder extends ImmutableClientChange.Builder {
        Builder() {}

        /** Sets the e-mail address. */
        public Builder email(String email) {
            return email(FieldChange.set(email));
        }

        /** Removes the e-mail address. */
        public Builder clearEmail() {
            return email(FieldChange.clear());
        }

        /** Sets the addresses for copies, at most three. */
        public Builder ccEmails(List<String> emails) {
            return ccEmails(FieldChange.set(emails));
        }

        /** Removes all addresses for copies. */
        public Builder clearCcEmails() {
            return ccEmails(FieldChange.clear());
        }

        /** Sets the postal address. */
        public Builder address(String address) {
            return address(FieldChange.set(address));
        }

        /** Removes the postal address. */
        public Builder clearAddress() {
            return address(FieldChange.clear());
        }

        /** Sets the note. */
        public Builder note(String note) {
            return note(FieldChange.set(note));
        }

        /** Removes the note. */
        public Builder clearNote() {
            return note(FieldChange.clear());
        }
    }
}
