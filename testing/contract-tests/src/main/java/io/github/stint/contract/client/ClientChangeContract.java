package io.github.stint.contract.client;

import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.Rule;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of {@link Clients#update} that every adapter must pass. */
public interface ClientChangeContract extends StintContract {

    private Clients clients() {
        return fixture().stint().clients();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    /** Creates an archived client with a value in every field. */
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
        clients().update(workspace(), id, copies);
        return clients().archive(workspace(), id);
    }

    private void assertUpdated(Client before, ClientChange change, Client expected) {
        assertThat(clients().update(workspace(), before.id(), change)).isEqualTo(expected);
        assertThat(clients().get(workspace(), before.id())).isEqualTo(expected);
        assertThat(clients().update(workspace(), before.id(), change))
                .as("repeated")
                .isEqualTo(expected);
    }

    @Test
    default void leavesAllFieldsIfTheChangeIsEmpty() {
        Client client = full();

        assertUpdated(client, ClientChange.builder().build(), client);
    }

    @Test
    default void changesTheNameOnly() {
        Client client = full();
        String name = fixture().unique("renamed");

        assertUpdated(
                client,
                ClientChange.builder().name(name).build(),
                Client.builder().from(client).name(name).build());
    }

    @Test
    default void changesTheEmailAddressOnly() {
        Client client = full();

        assertUpdated(
                client,
                ClientChange.builder().email(FieldChange.set("new@example.com")).build(),
                Client.builder().from(client).email("new@example.com").build());
    }

    @Test
    default void changesTheFurtherEmailAddressesOnly() {
        Client client = full();
        List<String> emails = List.of("c@example.com", "a@example.com", "b@example.com");

        assertUpdated(
                client,
                ClientChange.builder().ccEmails(FieldChange.set(emails)).build(),
                Client.builder().from(client).ccEmails(emails).build());
    }

    @Test
    default void changesTheAddressOnly() {
        Client client = full();

        assertUpdated(
                client,
                ClientChange.builder().address(FieldChange.set("High Street 2")).build(),
                Client.builder().from(client).address("High Street 2").build());
    }

    @Test
    default void changesTheNoteOnly() {
        Client client = full();

        assertUpdated(
                client,
                ClientChange.builder().note(FieldChange.set("pays now")).build(),
                Client.builder().from(client).note("pays now").build());
    }

    @Test
    default void clearsTheEmailAddressOnly() {
        Client client = full();

        assertUpdated(
                client,
                ClientChange.builder().email(FieldChange.clear()).build(),
                Client.builder().from(client).email(Optional.empty()).build());
    }

    @Test
    default void clearsTheFurtherEmailAddressesOnly() {
        Client cleared = full();
        assertUpdated(
                cleared,
                ClientChange.builder().ccEmails(FieldChange.clear()).build(),
                Client.builder().from(cleared).ccEmails(List.of()).build());

        Client emptied = full();
        assertUpdated(
                emptied,
                ClientChange.builder().ccEmails(FieldChange.set(List.of())).build(),
                Client.builder().from(emptied).ccEmails(List.of()).build());
    }

    @Test
    default void clearsTheAddressOnly() {
        Client client = full();

        assertUpdated(
                client,
                ClientChange.builder().address(FieldChange.clear()).build(),
                Client.builder().from(client).address(Optional.empty()).build());
    }

    @Test
    default void clearsTheNoteOnly() {
        Client client = full();

        assertUpdated(
                client,
                ClientChange.builder().note(FieldChange.clear()).build(),
                Client.builder().from(client).note(Optional.empty()).build());
    }

    @Test
    default void leavesAnActiveClientActiveAfterAChange() {
        Client client = given().client();

        assertUpdated(
                client,
                ClientChange.builder().note(FieldChange.set("new")).build(),
                Client.builder().from(client).note("new").build());
    }

    @Test
    default void refusesToRenameAClientToATakenName() {
        Client other = clients().archive(workspace(), given().client().id());
        Client client = given().client();
        ClientChange change = ClientChange.builder()
                .name(other.name())
                .note(FieldChange.set("lost"))
                .build();

        assertRefused(Rule.NAME_TAKEN, () -> clients().update(workspace(), client.id(), change));

        assertThat(clients().get(workspace(), client.id())).isEqualTo(client);
    }
}
