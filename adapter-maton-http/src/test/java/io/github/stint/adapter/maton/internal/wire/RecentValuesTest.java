package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentValuesTest {

    private final List<String> created = new ArrayList<>();
    private final RecentValues<String, ProjectId> ids = new RecentValues<>(text -> {
        created.add(text);
        return new ProjectId(text);
    });

    @Test
    void an_equal_key_has_the_same_value() {
        ProjectId first = ids.of("p1");

        assertThat(ids.of(String.join("", "p", "1"))).isSameAs(first);
        assertThat(created).containsExactly("p1");
    }

    @Test
    void keys_in_the_same_place_are_not_confused() {
        for (int each = 0; each < 1000; each++) {
            assertThat(ids.of("p" + each)).isEqualTo(new ProjectId("p" + each));
        }
        assertThat(ids.of("p0")).isEqualTo(new ProjectId("p0"));
    }

    @Test
    void what_cannot_be_created_is_not_remembered() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> ids.of("a/b"));
        }
        assertThat(created).containsExactly("a/b", "a/b");
    }
}
