package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.wire.PagePositions.Position;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void covers_the_items_with_no_larger_page_than_needed() {
        assertThat(ListPages.covering(0, 12, PageRequest.MAX_SIZE)).isEqualTo(new PageRequest(1, 12));
        assertThat(ListPages.covering(24, 12, PageRequest.MAX_SIZE)).isEqualTo(new PageRequest(3, 12));
        assertThat(ListPages.covering(9, 12, PageRequest.MAX_SIZE)).isEqualTo(new PageRequest(1, 21));
        assertThat(ListPages.covering(9, 3, 12)).isEqualTo(new PageRequest(4, 3));
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
    void remembers_a_position_until_something_changes() {
        PagePositions positions = new PagePositions();
        positions.clear();

        positions.remember("list", SECOND, new Position(50, "item", 50), positions.generation());

        assertThat(positions.find("list", SECOND)).contains(new Position(50, "item", 50));
        assertThat(positions.find("other list", SECOND)).isEmpty();
        assertThat(positions.find("list", SECOND.next())).isEmpty();
        positions.clear();
        assertThat(positions.find("list", SECOND)).isEmpty();
    }

    /** Whether the service filters, the maximum page size, the requested page size, and the share of items that match. */
    static Stream<Arguments> lists() {
        return Stream.of(true, false)
                .flatMap(filters -> Stream.of(20, 45, PageRequest.MAX_SIZE)
                        .flatMap(max -> Stream.of(1, 7, 20, 60)
                                .flatMap(size ->
                                        Stream.of(1, 2, 9).map(share -> Arguments.of(filters, max, size, share)))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void each_page_is_a_part_of_what_matches(boolean isFiltered, int maxSize, int size, int share) {
        StoredList stored = StoredList.of(130, place -> place % 11 != 5);
        ListPages<String> pages = stored.pages(matching(share), maxSize, new PagePositions());
        List<String> all = stored.matching(matching(share));

        for (int number = 1; number <= all.size() / size + 2; number++) {
            PageRequest request = new PageRequest(number, size);
            Page<String> page = isFiltered ? pages.filteredByService(request) : pages.filtered(request);

            assertThat(page).as("page %d", number).isEqualTo(Page.of(all, request));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void a_sequence_of_pages_takes_one_request_each_and_reads_little_twice(int share) {
        StoredList stored = StoredList.of(900);
        ListPages<String> pages = stored.pages(matching(share), PageRequest.MAX_SIZE, new PagePositions());

        pages.filtered(new PageRequest(1, 10));
        assertThat(stored.requests()).hasSize(1);

        for (int number = 2; number <= 900 / share / 10; number++) {
            pages.filtered(new PageRequest(number, 10));

            assertThat(stored.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.size()).isLessThanOrEqualTo(3 * (15 * share + 2)));
        }
    }

    @Test
    void what_the_service_filters_takes_one_request_for_each_page() {
        StoredList stored = StoredList.of(90);
        ListPages<String> pages = stored.pages(item -> true, 45, new PagePositions());

        pages.filteredByService(new PageRequest(1, 10));
        assertThat(stored.requests()).containsExactly(new PageRequest(1, 10));
        pages.filteredByService(new PageRequest(2, 10));
        assertThat(stored.requests()).hasSize(1);
        pages.filteredByService(new PageRequest(1, 45));
        assertThat(stored.requests()).containsExactly(new PageRequest(1, 45));
    }

    @Test
    void no_page_is_larger_than_the_service_permits() {
        StoredList stored = StoredList.of(200);
        ListPages<String> pages = stored.pages(matching(3), 20, new PagePositions());

        pages.filteredByService(new PageRequest(1, 30));
        pages.filtered(new PageRequest(2, 30));

        assertThat(stored.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.size()).isLessThanOrEqualTo(20));
        assertThat(pages.all(PageRequest.MAX_SIZE)).hasSize(67);
        assertThat(stored.requests()).hasSize(10).allMatch(request -> request.size() == 20);
    }

    @Test
    void a_list_that_has_shifted_is_read_from_its_start() {
        StoredList stored = StoredList.of(40);
        ListPages<String> pages = stored.pages(item -> true, PageRequest.MAX_SIZE, new PagePositions());
        pages.filtered(new PageRequest(1, 10));
        stored.addFirst("new");

        Page<String> second = pages.filtered(new PageRequest(2, 10));

        assertThat(second.items()).startsWith("e9").endsWith("e18").hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 10, 11})
    void a_list_that_has_become_shorter_ends_where_it_does_now(int size) {
        StoredList stored = StoredList.of(40);
        ListPages<String> pages = stored.pages(item -> true, PageRequest.MAX_SIZE, new PagePositions());
        pages.filtered(new PageRequest(1, 10));
        stored.deleteFrom(size);

        Page<String> second = pages.filtered(new PageRequest(2, 10));

        assertThat(second).isEqualTo(Page.of(stored.matching(item -> true), new PageRequest(2, 10)));
    }

    @Test
    void a_list_of_a_larger_page_size_is_another_list() {
        StoredList stored = StoredList.of(40);
        ListPages<String> pages = stored.pages(item -> true, PageRequest.MAX_SIZE, new PagePositions());
        pages.filtered(new PageRequest(1, 10));

        assertThat(pages.filtered(new PageRequest(2, 15)).items())
                .startsWith("e15")
                .endsWith("e29");
    }

    @Test
    void without_a_filter_a_page_is_what_the_service_sends() {
        StoredList stored = StoredList.of(20, place -> place != 7);
        ListPages<String> pages = stored.pages(item -> true, PageRequest.MAX_SIZE, new PagePositions());

        Page<String> page = pages.unfiltered(new PageRequest(2, 5));

        assertThat(page.items()).containsExactly("e5", "e6", "e8", "e9");
        assertThat(page.last()).isFalse();
        assertThat(stored.requests()).containsExactly(new PageRequest(2, 5));
    }

    private static Predicate<String> matching(int share) {
        return item -> Integer.parseInt(item.substring(1)) % share == 0;
    }

    @Test
    void no_page_lacks_an_item_because_of_one_that_cannot_be_read() {
        StoredList stored = StoredList.of(10, place -> place != 1);
        PagePositions positions = new PagePositions();
        ListPages<String> pages = stored.pages(item -> true, PageRequest.MAX_SIZE, positions);

        Page<String> first = pages.filteredByService(new PageRequest(1, 5));
        positions.clear();
        Page<String> second = pages.filteredByService(new PageRequest(2, 5));

        assertThat(first.items()).containsExactly("e0", "e2", "e3", "e4", "e5");
        assertThat(second.items()).containsExactly("e6", "e7", "e8", "e9");
    }
}
