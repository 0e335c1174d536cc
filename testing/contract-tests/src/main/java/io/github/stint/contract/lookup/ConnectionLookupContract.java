package io.github.stint.contract.lookup;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.StintContract;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.lookup.ConnectionLookup;
import org.junit.jupiter.api.Test;

/** What {@link ConnectionLookup} promises, on every adapter. */
public interface ConnectionLookupContract extends StintContract {

    private ConnectionLookup lookup() {
        return new ConnectionLookup(fixture().stint().connections());
    }

    @Test
    default void findsAConnectionByItsWholeId() {
        Connection made = fixture().stint().connections().create(Connections.CLOCKIFY);

        assertThat(lookup().connection(made.id().value()).id()).isEqualTo(made.id());

        fixture().stint().connections().delete(made.id());
    }

    @Test
    default void findsAConnectionByAnUnambiguousBeginningOfItsId() {
        ConnectionId made =
                fixture().stint().connections().create(Connections.CLOCKIFY).id();
        String allButTheLast = made.value().substring(0, made.value().length() - 1);

        assertThat(lookup().connection(allButTheLast).id()).isEqualTo(made);

        fixture().stint().connections().delete(made);
    }

    @Test
    default void findsNoConnectionByAReferenceThatNothingHas() {
        assertNotFound(EntityKind.CONNECTION, () -> lookup().connection("nothing-begins-so"));
    }

    @Test
    default void refusesABlankReference() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> lookup().connection(" "));
    }
}
