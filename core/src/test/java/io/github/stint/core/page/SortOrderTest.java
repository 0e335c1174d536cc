package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortOrderTest {

    private static final Comparator<Integer> BY_SIZE = Comparator.naturalOrder();

    @Test
    void ascendsOrDescends() {
        assertThat(Stream.of(2, 3, 1).sorted(SortOrder.ASCENDING.of(BY_SIZE))).containsExactly(1, 2, 3);
        assertThat(Stream.of(2, 3, 1).sorted(SortOrder.DESCENDING.of(BY_SIZE))).containsExactly(3, 2, 1);
    }
}
