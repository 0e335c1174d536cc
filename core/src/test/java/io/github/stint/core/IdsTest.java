package io.github.stint.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids are equal if they have the same type and the same value. */
class IdsTest {

    static Stream<Function<String, Object>> ids() {
        return Stream.of(
                ClientId::new,
                ProjectId::new,
                TagId::new,
                TaskId::new,
                TimeEntryId::new,
                UserId::new,
                WorkspaceId::new,
                id -> RequestScope.of(new WorkspaceId(id)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void equal_ids_have_the_same_value(Function<String, Object> id) {
        String value = "abc";

        assertThat(id.apply(value))
                .isEqualTo(id.apply("ab".concat("c")))
                .hasSameHashCodeAs(id.apply("ab".concat("c")))
                .isNotEqualTo(id.apply("abd"))
                .isNotEqualTo(value);
        assertThat(Set.of(id.apply(value))).contains(id.apply("ab".concat("c"))).doesNotContain(id.apply("abd"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void ids_of_another_kind_are_never_equal(Function<String, Object> id) {
        Object one = id.apply("abc");

        assertThat(ids().map(other -> other.apply("abc")).filter(one::equals)).hasSize(1);
    }
}
