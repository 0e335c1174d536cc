package io.github.stint.contract.connection;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link Connections} that every adapter must pass. They need no other port. */
public interface ConnectionsContract extends StintContract {

    private Connections connections() {
        return fixture().stint().connections();
    }

    private List<ConnectionId> listed(ConnectionQuery query) {
        return connections().list(query).stream().map(Connection::id).toList();
    }

    @Test
    default void createsAPendingConnectionThatAUserCanAuthorize() {
        Connection created = connections().create(Connections.CLOCKIFY);

        assertThat(created.app()).isEqualTo(Connections.CLOCKIFY);
        assertThat(created.status()).isEqualTo(ConnectionStatus.PENDING);
        assertThat(created.url()).isPresent();

        connections().delete(created.id());
    }

    @Test
    default void createsAnotherConnectionForARepeatedCall() {
        Connection first = connections().create(Connections.CLOCKIFY);
        Connection second = connections().create(Connections.CLOCKIFY);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(listed(ConnectionQuery.all())).contains(first.id(), second.id());

        connections().delete(first.id());
        connections().delete(second.id());
    }

    @Test
    default void findsAConnectionByItsId() {
        Connection created = connections().create(Connections.CLOCKIFY);

        assertThat(connections().find(created.id())).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(created.id());
            assertThat(found.app()).isEqualTo(Connections.CLOCKIFY);
            assertThat(found.status()).isEqualTo(ConnectionStatus.PENDING);
            assertThat(found.url()).isPresent();
        });
        assertThat(connections().get(created.id()).id()).isEqualTo(created.id());

        connections().delete(created.id());
    }

    @Test
    default void doesNotFindAnUnknownConnection() {
        assertThat(connections().find(UnknownIds.CONNECTION)).isEmpty();
        assertNotFound(EntityKind.CONNECTION, () -> connections().get(UnknownIds.CONNECTION));
    }

    @Test
    default void listsTheOldestConnectionFirst() {
        ConnectionId first = connections().create(Connections.CLOCKIFY).id();
        ConnectionId second = connections().create(Connections.CLOCKIFY).id();
        ConnectionId third = connections().create(Connections.CLOCKIFY).id();

        assertThat(listed(ConnectionQuery.all())).containsSubsequence(first, second, third);

        connections().delete(first);
        connections().delete(second);
        connections().delete(third);
    }

    @Test
    default void listsTheConnectionsOfAnApplication() {
        ConnectionId created = connections().create(Connections.CLOCKIFY).id();
        ConnectionQuery ofClockify =
                ConnectionQuery.builder().app(Connections.CLOCKIFY).build();
        ConnectionQuery ofAnother = ConnectionQuery.builder().app("slack").build();

        assertThat(connections().list(ofClockify)).allMatch(ofClockify::matches);
        assertThat(listed(ofClockify)).contains(created);
        assertThat(listed(ofAnother)).doesNotContain(created);

        connections().delete(created);
    }

    @Test
    default void listsTheConnectionsOfAStatus() {
        ConnectionId created = connections().create(Connections.CLOCKIFY).id();
        ConnectionQuery pending =
                ConnectionQuery.builder().status(ConnectionStatus.PENDING).build();
        ConnectionQuery active =
                ConnectionQuery.builder().status(ConnectionStatus.ACTIVE).build();

        assertThat(connections().list(pending)).allMatch(pending::matches);
        assertThat(listed(pending)).contains(created);
        assertThat(listed(active)).doesNotContain(created);

        connections().delete(created);
    }

    @Test
    default void listsTheConnectionsThatMatchBothFilters() {
        ConnectionId created = connections().create(Connections.CLOCKIFY).id();
        ConnectionQuery.Builder pending = ConnectionQuery.builder().status(ConnectionStatus.PENDING);

        assertThat(listed(pending.app(Connections.CLOCKIFY).build())).contains(created);
        assertThat(listed(pending.app("slack").build())).doesNotContain(created);

        connections().delete(created);
    }

    @Test
    default void doesNotFindADeletedConnection() {
        ConnectionId created = connections().create(Connections.CLOCKIFY).id();
        ConnectionId other = connections().create(Connections.CLOCKIFY).id();

        connections().delete(created);

        assertThat(connections().find(created)).isEmpty();
        assertThat(listed(ConnectionQuery.all())).doesNotContain(created).contains(other);

        connections().delete(other);
    }

    @Test
    default void cannotDeleteAConnectionTwice() {
        ConnectionId created = connections().create(Connections.CLOCKIFY).id();
        connections().delete(created);

        assertNotFound(EntityKind.CONNECTION, () -> connections().delete(created));
    }

    @Test
    default void cannotDeleteAnUnknownConnection() {
        assertNotFound(EntityKind.CONNECTION, () -> connections().delete(UnknownIds.CONNECTION));
    }
}
