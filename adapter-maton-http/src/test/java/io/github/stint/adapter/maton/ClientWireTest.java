package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientWireTest {

    private static final String PATH = IN_WORKSPACE + "/clients";
    private static final ClientId ID = new ClientId("6650a0000000000000000002");
    private static final String ONE = PATH + "/" + ID;
    private static final String FULL_REPLACEMENT = "\"email\":\"acme@example.com\","
            + "\"ccEmails\":[\"a@example.com\",\"b@example.com\"],\"address\":\"1 Main St\",\"note\":\"big\"}";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Clients clients() {
        return service.stint().clients();
    }

    private static Client acme() {
        return Client.builder()
                .id(ID)
                .workspaceId(WORKSPACE)
                .name("Acme")
                .archived(true)
                .email("acme@example.com")
                .ccEmails(List.of("a@example.com", "b@example.com"))
                .address("1 Main St")
                .note("big")
                .build();
    }

    @Test
    void listsWithEveryFilterThatAQueryCanExpress() {
        service.on("GET", PATH, 200, Bodies.listOf(Bodies.CLIENT));
        ClientQuery query = ClientQuery.builder()
                .name("acm")
                .archived(true)
                .order(SortOrder.DESCENDING)
                .build();

        assertThat(clients().list(WORKSPACE, query, PageRequest.firstOf(5)).items())
                .containsExactly(acme());
        assertThat(service.asked())
                .containsExactly("GET " + PATH
                        + "?page=1&page-size=5&name=acm&archived=true&sort-column=NAME&sort-order=DESCENDING");
    }

    @Test
    void gets() {
        service.on("GET", ONE, 200, Bodies.CLIENT);

        assertThat(clients().find(WORKSPACE, ID)).contains(acme());
        assertThat(service.asked()).containsExactly("GET " + ONE);
    }

    @Test
    void creates() {
        service.on("POST", PATH, 201, Bodies.CLIENT);

        assertThat(clients().create(WORKSPACE, NewClient.named("Acme"))).isEqualTo(acme());
        assertThat(service.asked()).containsExactly("POST " + PATH);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Acme\"}");

        clients()
                .create(
                        WORKSPACE,
                        NewClient.builder()
                                .name("Acme")
                                .email("x@y.z")
                                .address("a")
                                .note("n")
                                .build());
        assertThat(service.sentBody())
                .isEqualTo("{\"name\":\"Acme\",\"email\":\"x@y.z\",\"address\":\"a\",\"note\":\"n\"}");
    }

    @Test
    @DisplayName("An update of one field sends all fields, because the service clears the others")
    void update_sends_all_fields() {
        service.on("GET", ONE, 200, Bodies.CLIENT).on("PUT", ONE, 200, Bodies.CLIENT);

        clients().update(WORKSPACE, ID, ClientChange.builder().name("Apex").build());

        assertThat(service.asked()).containsExactly("GET " + ONE, "PUT " + ONE);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Apex\",\"archived\":true," + FULL_REPLACEMENT);
    }

    @Test
    void leavesOutWhatIsToBeCleared() {
        service.on("GET", ONE, 200, Bodies.CLIENT).on("PUT", ONE, 200, Bodies.CLIENT);

        clients()
                .update(
                        WORKSPACE,
                        ID,
                        ClientChange.builder()
                                .email(FieldChange.clear())
                                .ccEmails(FieldChange.clear())
                                .address(FieldChange.clear())
                                .note(FieldChange.set("new"))
                                .build());

        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Acme\",\"archived\":true,\"note\":\"new\"}");
    }

    @Test
    void archivesAndRestores() {
        service.on("GET", ONE, 200, Bodies.CLIENT).on("PUT", ONE, 200, Bodies.CLIENT);

        clients().restore(WORKSPACE, ID);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Acme\",\"archived\":false," + FULL_REPLACEMENT);

        clients().archive(WORKSPACE, ID);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Acme\",\"archived\":true," + FULL_REPLACEMENT);
    }

    @Test
    void deletes() {
        service.on("DELETE", ONE, 200, Bodies.CLIENT);

        clients().delete(WORKSPACE, ID);

        assertThat(service.asked()).containsExactly("DELETE " + ONE);
    }
}
