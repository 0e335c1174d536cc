package io.github.stint.contract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of listing {@link Clients} that every adapter must pass. */
public interface ClientListContract extends StintContract {

    private Clients clients() {
        return fixture().stint().clients();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Client create(String name) {
        return clients().create(workspace(), NewClient.named(name));
    }

    private List<String> names(ClientQuery query) {
        return clients().list(workspace(), query, PageRequest.first()).items().stream()
                .map(Client::name)
                .toList();
    }

    @Test
    default void listsClientsWhoseNameContainsAText() {
        String part = fixture().unique("Part");
        create("x " + part + " y");
        given().client();

        assertThat(names(ClientQuery.builder()
                        .name(part.toUpperCase(Locale.ROOT))
                        .build()))
                .containsExactly("x " + part + " y");
    }

    @Test
    default void listsArchivedClientsOrOthersOrBoth() {
        String name = fixture().unique("state");
        create(name + " active");
        clients().archive(workspace(), create(name + " archived").id());
        ClientQuery.Builder query = ClientQuery.builder().name(name);

        assertThat(names(query.build())).containsExactly(name + " active", name + " archived");
        assertThat(names(query.archived(true).build())).containsExactly(name + " archived");
        assertThat(names(query.archived(false).build())).containsExactly(name + " active");
    }

    @Test
    default void listsClientsByName() {
        String name = fixture().unique("order");
        create(name + " b");
        create(name + " C");
        create(name + " A");
        ClientQuery.Builder query = ClientQuery.builder().name(name);

        assertThat(names(query.build())).containsExactly(name + " A", name + " b", name + " C");
        assertThat(names(query.order(SortOrder.DESCENDING).build()))
                .containsExactly(name + " C", name + " b", name + " A");
    }

    @Test
    default void listsWholeClients() {
        String name = fixture().unique("whole");
        NewClient client = NewClient.builder()
                .name(name)
                .email("whole@example.com")
                .address("Main Street 1")
                .note("pays late")
                .build();
        Client created = clients().create(workspace(), client);

        assertThat(clients().all(workspace(), ClientQuery.builder().name(name).build()))
                .containsExactly(created);
    }

    @Test
    default void listsClientsPageByPage() {
        String name = fixture().unique("page");
        Stream.of(" 1", " 2", " 3").forEach(end -> create(name + end));
        ClientQuery query = ClientQuery.builder().name(name).build();

        Page<Client> first = clients().list(workspace(), query, PageRequest.firstOf(2));
        Page<Client> second = clients().list(workspace(), query, new PageRequest(2, 2));
        Page<Client> past = clients().list(workspace(), query, new PageRequest(3, 2));
        Page<Client> whole = clients().list(workspace(), query, PageRequest.firstOf(3));

        assertThat(first.items()).extracting(Client::name).containsExactly(name + " 1", name + " 2");
        assertThat(first.last()).isFalse();
        assertThat(second.items()).extracting(Client::name).containsExactly(name + " 3");
        assertThat(second.last()).isTrue();
        assertThat(past.items()).isEmpty();
        assertThat(past.last()).isTrue();
        assertThat(whole.items()).hasSize(3);
        assertThat(whole.last()).isTrue();
    }
}
