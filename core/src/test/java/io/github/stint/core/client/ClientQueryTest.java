package io.github.stint.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.page.SortOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientQueryTest {

    private static final Client ACME = client("c3", "acme", false);
    private static final Client ACME_TOO = client("c1", "ACME", true);
    private static final Client ZEBRA = client("c2", "Zebra", false);
    private static final List<Client> ALL = List.of(ZEBRA, ACME, ACME_TOO);

    @Test
    void matchesEverythingByDefault() {
        assertThat(ALL).allMatch(ClientQuery.all()::matches);
    }

    @Test
    void matchesAPartOfTheNameIgnoringCase() {
        assertThat(ALL)
                .filteredOn(ClientQuery.builder().name("CM").build()::matches)
                .containsExactly(ACME, ACME_TOO);
    }

    @Test
    void asksForArchivedOnesOrForTheOthers() {
        assertThat(ALL)
                .filteredOn(ClientQuery.builder().archived(true).build()::matches)
                .containsExactly(ACME_TOO);
        assertThat(ALL)
                .filteredOn(ClientQuery.builder().archived(false).build()::matches)
                .containsExactly(ZEBRA, ACME);
    }

    @Test
    void allThatItAsksForMustHold() {
        ClientQuery query = ClientQuery.builder().name("acme").archived(false).build();

        assertThat(ALL).filteredOn(query::matches).containsExactly(ACME);
    }

    @Test
    void ordersByNameAndThenById() {
        assertThat(ALL.stream().sorted(ClientQuery.all().comparator())).containsExactly(ACME_TOO, ACME, ZEBRA);
    }

    @Test
    void reversesTheOrder() {
        ClientQuery query = ClientQuery.builder().order(SortOrder.DESCENDING).build();

        assertThat(ALL.stream().sorted(query.comparator())).containsExactly(ZEBRA, ACME, ACME_TOO);
    }

    private static Client client(String id, String name, boolean archived) {
        return Samples.client()
                .id(new ClientId(id))
                .name(name)
                .archived(archived)
                .build();
    }
}
