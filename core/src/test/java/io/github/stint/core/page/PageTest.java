package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 2, false", "3, 1, true", "4, 0, true", "2147483647, 0, true"})
    void isCutOutOfAWholeList(int number, int items, boolean last) {
        Page<Integer> page = Page.of(List.of(1, 2, 3, 4, 5), new PageRequest(number, 2));

        assertThat(page.items()).hasSize(items);
        assertThat(page.last()).isEqualTo(last);
    }

    @Test
    void isTheLastOneWhenTheListEndsWithIt() {
        assertThat(Page.of(List.of(1, 2), PageRequest.firstOf(2)).last()).isTrue();
        assertThat(Page.of(List.of(), PageRequest.first()).last()).isTrue();
    }

    @Test
    void asksForTheFarthestPageWithoutOverflow() {
        PageRequest farthest = new PageRequest(Integer.MAX_VALUE, PageRequest.MAX_SIZE);

        assertThat(Page.of(List.of(1, 2, 3), farthest)).isEqualTo(new Page<>(List.of(), farthest, true));
    }

    @Property
    void allPagesTogetherAreTheList(
            @ForAll @IntRange(max = 60) int length, @ForAll @IntRange(min = 1, max = 70) int size) {
        List<Integer> all = IntStream.range(0, length).boxed().toList();
        List<Integer> read = new ArrayList<>();
        PageRequest request = PageRequest.firstOf(size);
        Page<Integer> page = Page.of(all, request);
        read.addAll(page.items());
        while (!page.last()) {
            request = request.next();
            page = Page.of(all, request);
            assertThat(page.items()).isNotEmpty();
            read.addAll(page.items());
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void keepsItsOwnCopyOfTheItems() {
        List<String> items = new ArrayList<>(List.of("one"));
        Page<String> page = new Page<>(items, PageRequest.first(), true);
        items.add("two");

        assertThat(page.items()).containsExactly("one");
    }

    @Test
    void isTheSamePageWhenItsItemsAreTurnedIntoOthers() {
        PageRequest request = PageRequest.firstOf(2);

        assertThat(Page.of(List.of(1, 2, 3), request).map(number -> "no. " + number))
                .isEqualTo(new Page<>(List.of("no. 1", "no. 2"), request, false));
    }
}
