package io.github.stint.adapter.maton.internal.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.timeentry.EntryNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries share the names of an equal project, task and tags only. */
class HydratedEqualityTest {

    /** More than are remembered, so that some share a place. */
    private static final int MANY = 1_000;

    private final HydratedNames hydrated = new HydratedNames();

    private static HydratedDto named(String name) {
        return new HydratedDto("p1", name, "c1", "Acme");
    }

    private EntryNames names(
            @Nullable HydratedDto project, @Nullable HydratedDto task, @Nullable HydratedTagsDto tags) {
        return hydrated.names(new TimeEntryDto(
                "e1", null, null, null, null, null, null, null, null, null, null, null, project, task, tags));
    }

    @Test
    void each_field_of_an_object_counts() {
        assertThat(named("Website"))
                .isEqualTo(named("Website"))
                .hasSameHashCodeAs(named("Website"))
                .isNotEqualTo(new HydratedDto("p2", "Website", "c1", "Acme"))
                .isNotEqualTo(new HydratedDto("p1", "Shop", "c1", "Acme"))
                .isNotEqualTo(new HydratedDto("p1", "Website", null, "Acme"))
                .isNotEqualTo(new HydratedDto("p1", "Website", "c1", null));
    }

    @Test
    void each_tag_counts() {
        HydratedTagsDto tags = new HydratedTagsDto(List.of(named("urgent"), named("mail")));

        assertThat(tags)
                .isEqualTo(new HydratedTagsDto(List.of(named("urgent"), named("mail"))))
                .hasSameHashCodeAs(new HydratedTagsDto(List.of(named("urgent"), named("mail"))))
                .isNotEqualTo(new HydratedTagsDto(List.of(named("urgent"))))
                .isNotEqualTo(new HydratedTagsDto(List.of(named("mail"), named("urgent"))));
    }

    @Test
    void entries_have_the_names_that_came_with_them() {
        for (int number = 0; number < MANY; number++) {
            Optional<String> name = Optional.of("n" + number);
            HydratedDto object = named(name.orElseThrow());

            assertThat(names(object, null, null).project()).isEqualTo(name);
            assertThat(names(named("Website"), object, null).task()).isEqualTo(name);
            assertThat(names(null, null, new HydratedTagsDto(List.of(object))).tags())
                    .containsValue(name.orElseThrow());
        }
    }

    @Test
    void equal_ones_share_an_object() {
        assertThat(names(named("Website"), null, null)).isSameAs(names(named("Website"), null, null));
    }
}
