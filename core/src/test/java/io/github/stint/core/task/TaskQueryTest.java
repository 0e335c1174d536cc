package io.github.stint.core.task;

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

class TaskQueryTest {

    private static final Task DRAFT = task("t3", "draft", TaskStatus.ACTIVE);
    private static final Task DRAFT_TOO = task("t2", "DRAFT", TaskStatus.DONE);
    private static final Task SKETCH = task("t1", "Sketch", TaskStatus.ACTIVE);
    private static final List<Task> ALL = List.of(DRAFT, SKETCH, DRAFT_TOO);

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(TaskQuery.builder(), ALL),
                Arguments.of(TaskQuery.builder().name(NameFilter.containing("raf")), List.of(DRAFT, DRAFT_TOO)),
                Arguments.of(TaskQuery.builder().name(NameFilter.exactly("draft")), List.of(DRAFT)),
                Arguments.of(TaskQuery.builder().status(TaskStatus.DONE), List.of(DRAFT_TOO)),
                Arguments.of(TaskQuery.builder().status(TaskStatus.ACTIVE), List.of(DRAFT, SKETCH)),
                Arguments.of(
                        TaskQuery.builder().name(NameFilter.containing("raf")).status(TaskStatus.ACTIVE),
                        List.of(DRAFT)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksForWhatItNames(TaskQuery.Builder query, List<Task> found) {
        assertThat(ALL).filteredOn(query.build()::matches).isEqualTo(found);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(TaskQuery.Sort.NAME, SortOrder.ASCENDING, List.of(DRAFT_TOO, DRAFT, SKETCH)),
                Arguments.of(TaskQuery.Sort.NAME, SortOrder.DESCENDING, List.of(SKETCH, DRAFT, DRAFT_TOO)),
                Arguments.of(TaskQuery.Sort.ID, SortOrder.ASCENDING, List.of(SKETCH, DRAFT_TOO, DRAFT)),
                Arguments.of(TaskQuery.Sort.ID, SortOrder.DESCENDING, List.of(DRAFT, DRAFT_TOO, SKETCH)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsInEitherOrder(TaskQuery.Sort sort, SortOrder order, List<Task> sorted) {
        TaskQuery query = TaskQuery.builder().sort(sort).order(order).build();

        assertThat(ALL.stream().sorted(query.comparator())).isEqualTo(sorted);
    }

    @Test
    void sortsByNameByDefault() {
        assertThat(TaskQuery.all().sort()).isEqualTo(TaskQuery.Sort.NAME);
        assertThat(TaskQuery.all().order()).isEqualTo(SortOrder.ASCENDING);
    }

    private static Task task(String id, String name, TaskStatus status) {
        return Samples.task().id(new TaskId(id)).name(name).status(status).build();
    }
}
