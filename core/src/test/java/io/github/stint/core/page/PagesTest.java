package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.UnexpectedResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    private static final PageRequest FIRST_TWO = PageRequest.firstOf(2);

    /** The numbers of the pages that were fetched. */
    private final List<Integer> fetched = new ArrayList<>();

    @Test
    void readsAllPagesInOrderAndStopsAtTheLast() {
        assertThat(numbersTo(5, FIRST_TWO)).containsExactly(1, 2, 3, 4, 5);
        assertThat(fetched).containsExactly(1, 2, 3);
    }

    @Test
    void needsNoEmptyPageToStopWhereTheListFillsTheLastOne() {
        assertThat(numbersTo(4, FIRST_TWO)).containsExactly(1, 2, 3, 4);
        assertThat(fetched).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"1000, 125", "800, 100", "5000, 625", "250, 125", "199, 199", "150, 150", "7, 7", "1, 1"})
    void growsFromTheSmallestPageToTheGivenSize(int size, int smallest) {
        List<PageRequest> requests = new ArrayList<>();

        Stream<Integer> numbers = Pages.growing(size, request -> {
            requests.add(request);
            return page(20_011, request);
        });

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20_011).boxed().toList());
        assertThat(requests.get(0)).isEqualTo(PageRequest.firstOf(smallest));
        assertThat(requests).extracting(PageRequest::size).isSorted().endsWith(size);
    }

    private static Page<Integer> page(int last, PageRequest request) {
        List<Integer> items = IntStream.rangeClosed(1, last)
                .skip(request.offset())
                .limit(request.size())
                .boxed()
                .toList();
        return new Page<>(items, request, request.offset() + items.size() == last);
    }

    @Test
    void beginsWithTheGivenPage() {
        assertThat(numbersTo(5, new PageRequest(2, 2))).containsExactly(3, 4, 5);
    }

    @Test
    void readsAnEmptyListWithOneFetch() {
        assertThat(numbersTo(0, FIRST_TWO)).isEmpty();
        assertThat(fetched).containsExactly(1);
    }

    @Test
    void fetchesNothingBeforeTheFirstItemIsNeeded() {
        assertThat(numbersTo(5, FIRST_TWO).map(number -> number * 2)).isNotNull();
        assertThat(fetched).isEmpty();
    }

    @Test
    void fetchesAPageOnlyWhenItsFirstItemIsNeeded() {
        assertThat(numbersTo(5, FIRST_TWO).limit(2)).containsExactly(1, 2);
        assertThat(fetched).containsExactly(1);

        fetched.clear();
        assertThat(numbersTo(5, FIRST_TWO).limit(3)).containsExactly(1, 2, 3);
        assertThat(fetched).containsExactly(1, 2);

        fetched.clear();
        assertThat(numbersTo(5, FIRST_TWO).findFirst()).contains(1);
        assertThat(fetched).containsExactly(1);
    }

    @Test
    void readsOnPastAnEmptyPageThatIsNotTheLast() {
        Iterator<Page<String>> pages = List.of(page(1, false, "a", "b"), page(2, false), page(3, true, "c"))
                .iterator();

        assertThat(Pages.stream(FIRST_TWO, request -> pages.next())).containsExactly("a", "b", "c");
    }

    @Test
    void refusesAPageThatMerelyRepeatsTheOneBefore() {
        Stream<String> stuck = Pages.stream(FIRST_TWO, request -> {
            fetched.add(request.number());
            return page(request.number(), false, "a", "b");
        });

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(stuck::toList)
                .withMessageContaining("page 2");
        assertThat(fetched).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 3", "5, 7", "40, 1"})
    void refusesPagesThatGoRoundAndRound(int before, int round) {
        Stream<String> stuck = Pages.stream(FIRST_TWO, request -> {
            fetched.add(request.number());
            int index = request.number() - 1;
            return page(
                    request.number(), false, "item " + (index < before ? index : before + (index - before) % round));
        });

        assertThatExceptionOfType(UnexpectedResponse.class).isThrownBy(stuck::toList);
        assertThat(fetched).hasSizeLessThan(4 * (before + round) + 4);
    }

    @Test
    void throwsWhatTheFetchThrows() {
        Stream<String> refused = Pages.stream(FIRST_TWO, request -> {
            throw new RateLimited("list tags");
        });

        assertThatExceptionOfType(RateLimited.class).isThrownBy(refused::toList);
    }

    private Stream<Integer> numbersTo(int last, PageRequest first) {
        List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
        return Pages.stream(first, request -> {
            fetched.add(request.number());
            return Page.of(all, request);
        });
    }

    private static Page<String> page(int number, boolean last, String... items) {
        return new Page<>(List.of(items), new PageRequest(number, 2), last);
    }
}
