package io.github.stint.core.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TagQueryTest {

    private static final Tag URGENT = tag("t3", "urgent", false);
    private static final Tag URGENT_TOO = tag("t2", "URGENT", true);
    private static final Tag WAITING = tag("t1", "Waiting", false);
    private static final List<Tag> ALL = List.of(URGENT, WAITING, URGENT_TOO);

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(TagQuery.builder(), ALL),
                Arguments.of(TagQuery.builder().name(NameFilter.containing("rge")), List.of(URGENT, URGENT_TOO)),
                Arguments.of(TagQuery.builder().name(NameFilter.exactly("urgent")), List.of(URGENT)),
                Arguments.of(TagQuery.builder().archived(true), List.of(URGENT_TOO)),
                Arguments.of(TagQuery.builder().archived(false), List.of(URGENT, WAITING)),
                Arguments.of(
                        TagQuery.builder().name(NameFilter.containing("rge")).archived(false), List.of(URGENT)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksForWhatItNames(TagQuery.Builder query, List<Tag> found) {
        assertThat(ALL).filteredOn(query.build()::matches).isEqualTo(found);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(TagQuery.Sort.NAME, SortOrder.ASCENDING, List.of(URGENT_TOO, URGENT, WAITING)),
                Arguments.of(TagQuery.Sort.NAME, SortOrder.DESCENDING, List.of(WAITING, URGENT, URGENT_TOO)),
                Arguments.of(TagQuery.Sort.ID, SortOrder.ASCENDING, List.of(WAITING, URGENT_TOO, URGENT)),
                Arguments.of(TagQuery.Sort.ID, SortOrder.DESCENDING, List.of(URGENT, URGENT_TOO, WAITING)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsInEitherOrder(TagQuery.Sort sort, SortOrder order, List<Tag> sorted) {
        TagQuery query = TagQuery.builder().sort(sort).order(order).build();

        assertThat(ALL.stream().sorted(query.comparator())).isEqualTo(sorted);
    }

    @Test
    void sortsByNameByDefault() {
        assertThat(TagQuery.all().sort()).isEqualTo(TagQuery.Sort.NAME);
        assertThat(TagQuery.all().order()).isEqualTo(SortOrder.ASCENDING);
    }

    private static Tag tag(String id, String name, boolean archived) {
        return new Tag(new TagId(id), Samples.WORKSPACE, name, archived);
    }
}
