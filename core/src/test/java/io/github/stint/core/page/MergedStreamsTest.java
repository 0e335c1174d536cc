package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MergedStreamsTest {

    @Property
    void contains_all_items_in_their_order(@ForAll List<List<Integer>> lists) {
        List<Stream<Integer>> sorted =
                lists.stream().map(list -> list.stream().sorted()).toList();

        assertThat(MergedStreams.inOrder(Comparator.<Integer>naturalOrder(), sorted))
                .containsExactlyElementsOf(
                        lists.stream().flatMap(List::stream).sorted().toList());
    }

    @Test
    void reads_one_item_ahead_at_most() {
        List<Integer> read = new ArrayList<>();
        Stream<Integer> even = Stream.iterate(0, number -> number + 2).peek(read::add);
        Stream<Integer> odd = Stream.iterate(1, number -> number + 2).peek(read::add);

        Stream<Integer> merged = MergedStreams.inOrder(Comparator.<Integer>naturalOrder(), List.of(even, odd));

        assertThat(read).isEmpty();
        assertThat(merged.limit(4)).containsExactly(0, 1, 2, 3);
        assertThat(read).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void closing_it_closes_all_streams() {
        List<String> closed = new ArrayList<>();
        Stream<Integer> even = Stream.of(0, 2).onClose(() -> closed.add("even"));
        Stream<Integer> odd = Stream.of(1, 3).onClose(() -> closed.add("odd"));

        MergedStreams.inOrder(Comparator.<Integer>naturalOrder(), List.of(even, odd))
                .close();

        assertThat(closed).containsExactly("even", "odd");
    }
}
