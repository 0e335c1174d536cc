package io.github.stint.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectQueryTest {

    private static final ClientId ACME = new ClientId("acme");
    private static final ClientId ZEBRA = new ClientId("zebra");

    private static final Project SHOP = project("p4", "Shop")
            .clientId(ACME)
            .clientName("acme")
            .billable(true)
            .build();
    private static final Project SHOPPING = project("p3", "shopping")
            .clientId(ZEBRA)
            .clientName("Zebra")
            .isPublic(true)
            .build();
    private static final Project APP = project("p2", "App")
            .clientId(ACME)
            .clientName("acme")
            .archived(true)
            .build();
    private static final Project SHOP_OF_NOBODY = project("p1", "SHOP").build();
    private static final List<Project> ALL = List.of(SHOPPING, SHOP, SHOP_OF_NOBODY, APP);

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(ProjectQuery.builder(), ALL),
                Arguments.of(
                        ProjectQuery.builder().name(NameFilter.containing("shop")),
                        List.of(SHOPPING, SHOP, SHOP_OF_NOBODY)),
                Arguments.of(ProjectQuery.builder().name(NameFilter.exactly("Shop")), List.of(SHOP)),
                Arguments.of(ProjectQuery.builder().archived(true), List.of(APP)),
                Arguments.of(ProjectQuery.builder().archived(false), List.of(SHOPPING, SHOP, SHOP_OF_NOBODY)),
                Arguments.of(ProjectQuery.builder().billable(true), List.of(SHOP)),
                Arguments.of(ProjectQuery.builder().billable(false), List.of(SHOPPING, SHOP_OF_NOBODY, APP)),
                Arguments.of(ProjectQuery.builder().isPublic(true), List.of(SHOPPING)),
                Arguments.of(ProjectQuery.builder().isPublic(false), List.of(SHOP, SHOP_OF_NOBODY, APP)),
                Arguments.of(ProjectQuery.builder().addClients(ACME), List.of(SHOP, APP)),
                Arguments.of(ProjectQuery.builder().addClients(ACME, ZEBRA), List.of(SHOPPING, SHOP, APP)),
                Arguments.of(ProjectQuery.builder().addClients(ACME).archived(false), List.of(SHOP)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksForWhatItNames(ProjectQuery.Builder query, List<Project> found) {
        assertThat(ALL).filteredOn(query.build()::matches).isEqualTo(found);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(ProjectQuery.Sort.NAME, List.of(APP, SHOP_OF_NOBODY, SHOP, SHOPPING)),
                Arguments.of(ProjectQuery.Sort.ID, List.of(SHOP_OF_NOBODY, APP, SHOPPING, SHOP)),
                Arguments.of(ProjectQuery.Sort.CLIENT_NAME, List.of(SHOP_OF_NOBODY, APP, SHOP, SHOPPING)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsInEitherOrder(ProjectQuery.Sort sort, List<Project> ascending) {
        ProjectQuery up = ProjectQuery.builder().sort(sort).build();
        ProjectQuery down =
                ProjectQuery.builder().sort(sort).order(SortOrder.DESCENDING).build();

        assertThat(ALL.stream().sorted(up.comparator())).isEqualTo(ascending);
        assertThat(ascending.stream().sorted(down.comparator()))
                .containsExactly(ascending.get(3), ascending.get(2), ascending.get(1), ascending.get(0));
    }

    @Test
    void sortsByNameByDefault() {
        assertThat(ProjectQuery.all().sort()).isEqualTo(ProjectQuery.Sort.NAME);
        assertThat(ProjectQuery.all().order()).isEqualTo(SortOrder.ASCENDING);
    }

    private static Project.Builder project(String id, String name) {
        return Samples.project().id(new ProjectId(id)).name(name);
    }
}
