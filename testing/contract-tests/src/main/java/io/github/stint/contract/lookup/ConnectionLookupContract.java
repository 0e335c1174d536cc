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

/** Tests of {@link ConnectionLookup} that every adapter must pass. */
public interface ConnectionLookupContract extends StintContract {

    private ConnectionLookup lookup() {
        return new ConnectionLookup(fixture().stint().connections());
    }

    @Test
    default void findsAConnectionByItsWholeId() {
        Connection created = fixture().stint().connections().create(Connections.CLOCKIFY);

        assertThat(lookup().connection(created.id().value()).id()).isEqualTo(created.id());

        fixture().stint().connections().delete(created.id());
    }

    @Test
    default void findsAConnectionByAUniquePrefixOfItsId() {
        ConnectionId created =
                fixture().stint().connections().create(Connections.CLOCKIFY).id();
        String allButTheLast = created.value().substring(0, created.value().length() - 1);

        assertThat(lookup().connection(allButTheLast).id()).isEqualTo(created);

        fixture().stint().connections().delete(created);
    }

    @Test
    default void doesNotFindAConnectionByAnUnknownReference() {
        assertNotFound(EntityKind.CONNECTION, () -> lookup().connection("nothing-begins-so"));
    }

    @Test
    default void rejectsABlankReference() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> lookup().connection(" "));
    }
}
