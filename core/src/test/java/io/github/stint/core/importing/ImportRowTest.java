package io.github.stint.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeInterval;
import org.junit.jupiter.api.Test;

class ImportRowTest {

    private static ImportRow.Builder row() {
        return ImportRow.builder().position(RowPosition.of(3, 5)).interval(TimeInterval.of(Samples.NINE, Samples.TEN));
    }

    private static void assertRefused(ImportRow.Builder row, String field) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(row::build)
                .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    }

    @Test
    void has_names_of_what_belongs_together() {
        ImportRow row = row().client("Acme").project("Site").task("Draft").build();

        assertThat(row.client()).contains("Acme");
        assertThat(row.position()).hasToString("line 3, column 5");
        assertThat(row().project("Site").build().task()).isEmpty();
    }

    @Test
    void is_finished() {
        assertRefused(row().interval(TimeInterval.startingAt(Samples.NINE)), "interval");
    }

    @Test
    void has_a_project_if_it_has_a_task_or_a_client() {
        assertRefused(row().task("Draft"), "task");
        assertRefused(row().client("Acme"), "client");
    }
}
