package io.github.stint.contract.client;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link Clients} that every adapter must pass. They need no other port. */
public interface ClientsContract extends ClientListContract, ClientChangeContract {

    private Clients clients() {
        return fixture().stint().clients();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Client create(String name) {
        return clients().create(workspace(), NewClient.named(name));
    }

    /** Creates an active client with a value in every field. */
    private Client full() {
        NewClient client = NewClient.builder()
                .name(fixture().unique("full"))
                .email("full@example.com")
                .address("Main Street 1")
                .note("pays late")
                .build();
        ClientId id = clients().create(workspace(), client).id();
        ClientChange copies = ClientChange.builder()
                .ccEmails(FieldChange.set(List.of("b@example.com", "a@example.com")))
                .build();
        return clients().update(workspace(), id, copies);
    }

    private Client archived() {
        return clients().archive(workspace(), full().id());
    }

    @Test
    default void createsAClientWithJustAName() {
        String name = fixture().unique("client");

        Client created = create(name);

        assertThat(created)
                .isEqualTo(Client.builder()
                        .id(created.id())
                        .workspaceId(workspace())
                        .name(name)
                        .build());
        assertThat(clients().find(workspace(), created.id())).contains(created);
        assertThat(clients().get(workspace(), created.id())).isEqualTo(created);
    }

    @Test
    default void createsAClientWithAllFields() {
        NewClient client = NewClient.builder()
                .name(fixture().unique("client"))
                .email("office@example.com")
                .address("Main Street 1\nSpringfield")
                .note("pays late")
                .build();

        Client created = clients().create(workspace(), client);

        assertThat(created)
                .isEqualTo(Client.builder()
                        .id(created.id())
                        .workspaceId(workspace())
                        .name(client.name())
                        .email("office@example.com")
                        .address("Main Street 1\nSpringfield")
                        .note("pays late")
                        .build());
        assertThat(clients().get(workspace(), created.id())).isEqualTo(created);
    }

    @Test
    default void refusesATakenName() {
        Client client = given().client();

        assertRefused(Rule.NAME_TAKEN, () -> create(client.name()));

        assertThat(clients()
                        .all(
                                workspace(),
                                ClientQuery.builder().name(client.name()).build()))
                .containsExactly(client);
    }

    @Test
    default void refusesTheNameOfAnArchivedClient() {
        Client archived = clients().archive(workspace(), given().client().id());

        assertRefused(Rule.NAME_TAKEN, () -> create(archived.name()));

        assertThat(clients().get(workspace(), archived.id())).isEqualTo(archived);
    }

    @Test
    default void doesNotFindAnUnknownClient() {
        assertThat(clients().find(workspace(), UnknownIds.CLIENT)).isEmpty();
        assertNotFound(EntityKind.CLIENT, () -> clients().get(workspace(), UnknownIds.CLIENT));
    }

    @Test
    default void archivesAndRestoresAClientAndKeepsItsOtherFields() {
        Client active = full();
        Client archived = Client.builder().from(active).archived(true).build();
        ClientId id = active.id();

        assertThat(clients().archive(workspace(), id)).isEqualTo(archived);
        assertThat(clients().get(workspace(), id)).isEqualTo(archived);
        assertThat(clients().archive(workspace(), id)).isEqualTo(archived);

        assertThat(clients().restore(workspace(), id)).isEqualTo(active);
        assertThat(clients().get(workspace(), id)).isEqualTo(active);
        assertThat(clients().restore(workspace(), id)).isEqualTo(active);
    }

    @Test
    default void refusesToDeleteAnActiveClient() {
        Client client = given().client();

        assertRefused(Rule.CLIENT_NOT_ARCHIVED, () -> clients().delete(workspace(), client.id()));

        assertThat(clients().get(workspace(), client.id())).isEqualTo(client);
    }

    @Test
    default void refusesToDeleteARestoredClient() {
        Client client = archived();
        clients().restore(workspace(), client.id());

        assertRefused(Rule.CLIENT_NOT_ARCHIVED, () -> clients().delete(workspace(), client.id()));
    }

    @Test
    default void deletesAnArchivedClient() {
        Client client = archived();
        Client other = archived();

        clients().delete(workspace(), client.id());

        assertThat(clients().find(workspace(), client.id())).isEmpty();
        assertThat(clients().get(workspace(), other.id())).isEqualTo(other);
    }

    @Test
    default void freesTheNameOfADeletedClient() {
        Client deleted = archived();
        clients().delete(workspace(), deleted.id());

        Client again = create(deleted.name());

        assertThat(again.id()).isNotEqualTo(deleted.id());
        assertThat(again.name()).isEqualTo(deleted.name());
        assertThat(again.note()).isEmpty();
    }

    @Test
    default void cannotChangeAnUnknownClient() {
        ClientId deleted = archived().id();
        clients().delete(workspace(), deleted);
        ClientChange change =
                ClientChange.builder().note(FieldChange.set("lost")).build();

        for (ClientId id : List.of(UnknownIds.CLIENT, deleted)) {
            assertNotFound(
                    EntityKind.CLIENT,
                    () -> clients().update(workspace(), id, change),
                    () -> clients().archive(workspace(), id),
                    () -> clients().restore(workspace(), id),
                    () -> clients().delete(workspace(), id));
        }
    }

    @Test
    default void rejectsAnUnknownWorkspace() {
        WorkspaceId nowhere = UnknownIds.WORKSPACE;
        ClientId id = given().client().id();
        NewClient client = NewClient.named(fixture().unique("client"));
        ClientChange change = ClientChange.builder().name(client.name()).build();

        assertNotFound(
                EntityKind.WORKSPACE,
                () -> clients().list(nowhere, ClientQuery.all(), PageRequest.first()),
                () -> clients().find(nowhere, id),
                () -> clients().get(nowhere, id),
                () -> clients().create(nowhere, client),
                () -> clients().update(nowhere, id, change),
                () -> clients().archive(nowhere, id),
                () -> clients().restore(nowhere, id),
                () -> clients().delete(nowhere, id));
    }
}
