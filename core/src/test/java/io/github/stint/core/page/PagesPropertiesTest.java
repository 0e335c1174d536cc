package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.error.UnexpectedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PagesPropertiesTest {

    @Property(tries = 200)
    void a_stream_has_every_item_once_and_in_order(
            @ForAll @Size(max = 40) List<Integer> items, @ForAll @IntRange(min = 1, max = 12) int size) {
        List<PageRequest> requests = new ArrayList<>();

        // Each item is unique, as entities are.
        List<String> all = IntStream.range(0, items.size())
                .mapToObj(at -> at + ":" + items.get(at))
                .toList();
        Stream<String> stream = Pages.stream(PageRequest.firstOf(size), page -> {
            requests.add(page);
            return Page.of(all, page);
        });

        assertThat(stream).isEqualTo(all);
        assertThat(requests).hasSize(Math.max(1, (all.size() + size - 1) / size));
    }

    @Property(tries = 200)
    void pages_that_repeat_in_any_cycle_end_with_an_error(
            @ForAll @IntRange(max = 6) int before, @ForAll @IntRange(min = 1, max = 9) int cycle) {
        Stream<Integer> endless = Pages.stream(PageRequest.firstOf(1), page -> {
            int at = page.number() - 1;
            int item = at < before ? at : before + (at - before) % cycle;
            return new Page<>(List.of(item), page, false);
        });

        // Limited, so that the test fails instead of running forever.
        assertThatThrownBy(() -> endless.limit(1000).toList()).isInstanceOf(UnexpectedResponse.class);
    }
}
