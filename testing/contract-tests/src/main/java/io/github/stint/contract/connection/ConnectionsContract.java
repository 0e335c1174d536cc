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

/** What every adapter promises of {@link Connections}. */
public interface ConnectionsContract extends StintContract {

    private Connections connections() {
        return fixture().stint().connections();
    }

    private List<ConnectionId> listed(ConnectionQuery query) {
        return connections().list(query).stream().map(Connection::id).toList();
    }

    @Test
    default void makesAPendingConnectionThatAPersonCanAuthorise() {
        Connection made = connections().create(Connections.CLOCKIFY);

        assertThat(made.app()).isEqualTo(Connections.CLOCKIFY);
        assertThat(made.status()).isEqualTo(ConnectionStatus.PENDING);
        assertThat(made.url()).isPresent();

        connections().delete(made.id());
    }

    @Test
    default void makesAnotherConnectionWhenTheCallIsRepeated() {
        Connection first = connections().create(Connections.CLOCKIFY);
        Connection second = connections().create(Connections.CLOCKIFY);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(listed(ConnectionQuery.all())).contains(first.id(), second.id());

        connections().delete(first.id());
        connections().delete(second.id());
    }

    @Test
    default void findsAConnectionByItsId() {
        Connection made = connections().create(Connections.CLOCKIFY);

        assertThat(connections().find(made.id())).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(made.id());
            assertThat(found.app()).isEqualTo(Connections.CLOCKIFY);
            assertThat(found.status()).isEqualTo(ConnectionStatus.PENDING);
            assertThat(found.url()).isPresent();
        });
        assertThat(connections().get(made.id()).id()).isEqualTo(made.id());

        connections().delete(made.id());
    }

    @Test
    default void findsNoConnectionThatDoesNotExist() {
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
        ConnectionId made = connections().create(Connections.CLOCKIFY).id();
        ConnectionQuery ofClockify =
                ConnectionQuery.builder().app(Connections.CLOCKIFY).build();
        ConnectionQuery ofAnother = ConnectionQuery.builder().app("slack").build();

        assertThat(connections().list(ofClockify)).allMatch(ofClockify::matches);
        assertThat(listed(ofClockify)).contains(made);
        assertThat(listed(ofAnother)).doesNotContain(made);

        connections().delete(made);
    }

    @Test
    default void listsTheConnectionsOfAStatus() {
        ConnectionId made = connections().create(Connections.CLOCKIFY).id();
        ConnectionQuery pending =
                ConnectionQuery.builder().status(ConnectionStatus.PENDING).build();
        ConnectionQuery active =
                ConnectionQuery.builder().status(ConnectionStatus.ACTIVE).build();

        assertThat(connections().list(pending)).allMatch(pending::matches);
        assertThat(listed(pending)).contains(made);
        assertThat(listed(active)).doesNotContain(made);

        connections().delete(made);
    }

    @Test
    default void listsTheConnectionsThatPassBothFilters() {
        ConnectionId made = connections().create(Connections.CLOCKIFY).id();
        ConnectionQuery.Builder pending = ConnectionQuery.builder().status(ConnectionStatus.PENDING);

        assertThat(listed(pending.app(Connections.CLOCKIFY).build())).contains(made);
        assertThat(listed(pending.app("slack").build())).doesNotContain(made);

        connections().delete(made);
    }

    @Test
    default void findsADeletedConnectionNoMore() {
        ConnectionId made = connections().create(Connections.CLOCKIFY).id();
        ConnectionId other = connections().create(Connections.CLOCKIFY).id();

        connections().delete(made);

        assertThat(connections().find(made)).isEmpty();
        assertThat(listed(ConnectionQuery.all())).doesNotContain(made).contains(other);

        connections().delete(other);
    }

    @Test
    default void cannotDeleteAConnectionTwice() {
        ConnectionId made = connections().create(Connections.CLOCKIFY).id();
        connections().delete(made);

        assertNotFound(EntityKind.CONNECTION, () -> connections().delete(made));
    }

    @Test
    default void cannotDeleteAConnectionThatDoesNotExist() {
        assertNotFound(EntityKind.CONNECTION, () -> connections().delete(UnknownIds.CONNECTION));
    }
}
