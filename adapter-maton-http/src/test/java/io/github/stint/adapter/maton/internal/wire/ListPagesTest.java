package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.wire.PagePositions.Position;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListPagesTest {

    private static final PageRequest SECOND = new PageRequest(2, 50);

    @Test
    void covers_the_items_from_every_offset_with_one_page_of_at_most_three_times_the_size() {
        for (int offset = 0; offset < 100_000; offset += 7) {
            for (int items : new int[] {3, 52, 1_002}) {
                PageRequest page = ListPages.covering(offset, items, PageRequest.MAX_SIZE);

                assertThat(page.offset()).isLessThanOrEqualTo(offset);
                assertThat(page.offset() + page.size()).isGreaterThanOrEqualTo((long) offset + items);
                assertThat(page.size()).isLessThanOrEqualTo(3 * items);
            }
        }
    }

    @Test
    void covers_at_least_the_first_item_where_no_page_is_large_enough() {
        PageRequest page = ListPages.covering(7_499, 5_000, PageRequest.MAX_SIZE);

        assertThat(page).isEqualTo(new PageRequest(2, 5_000));
    }

    @Test
    void forgets_the_position_that_was_not_used_for_the_longest_time() {
        PagePositions positions = new PagePositions();

        IntStream.rangeClosed(0, PagePositions.MAX_POSITIONS)
                .forEach(
                        list -> positions.remember(list, SECOND, new Position(50, "item", 50), positions.generation()));

        assertThat(positions.find(0, SECOND)).isEmpty();
        assertThat(positions.find(1, SECOND)).isPresent();
        assertThat(positions.find(PagePositions.MAX_POSITIONS, SECOND)).isPresent();
    }

    @Test
    void remembers_no_position_that_was_read_before_a_change() {
        PagePositions positions = new PagePositions();
        long before = positions.generation();

        positions.clear();
        positions.remember("list", SECOND, new Position(50, "item", 50), before);

        assertThat(positions.find("list", SECOND)).isEmpty();
    }

    @Test
    void no_page_lacks_an_item_because_of_one_that_cannot_be_read() {
        List<Slot<String>> stored = IntStream.range(0, 10)
                .mapToObj(number -> Slot.of(number == 1 ? Optional.<String>empty() : Optional.of("e" + number)))
                .toList();
        PagePositions positions = new PagePositions();
        ListPages<String> pages = new ListPages<>("list", item -> true, page -> slice(stored, page), 5000, positions);

        Page<String> first = pages.filteredByService(new PageRequest(1, 5));
        positions.clear();
        Page<String> second = pages.filteredByService(new PageRequest(2, 5));

        assertThat(first.items()).containsExactly("e0", "e2", "e3", "e4", "e5");
        assertThat(second.items()).containsExactly("e6", "e7", "e8", "e9");
    }

    private static Page<Slot<String>> slice(List<Slot<String>> stored, PageRequest page) {
        List<Slot<String>> items =
                stored.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(items, page, page.offset() + page.size() >= stored.size());
    }
}
