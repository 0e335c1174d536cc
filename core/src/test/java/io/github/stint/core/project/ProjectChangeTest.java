package io.github.stint.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.InvalidValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectChangeTest {

    private static final Project BEFORE = Samples.project()
            .name("Website")
            .clientId(new ClientId("c1"))
            .clientName("Acme")
            .archived(true)
            .billable(true)
            .isPublic(true)
            .color("#111111")
            .note("in a hurry")
            .build();

    @Test
    void setters_of_plain_values_set_and_clear_like_field_changes() {
        ClientId client = new ClientId("c2");

        assertThat(ProjectChange.builder().clientId(client).build())
                .isEqualTo(ProjectChange.builder()
                        .clientId(FieldChange.set(client))
                        .build());
        assertThat(ProjectChange.builder().clearClient().build())
                .isEqualTo(ProjectChange.builder().clientId(FieldChange.clear()).build());
    }

    @Test
    void whatIsNotNamedStays() {
        assertThat(ProjectChange.builder().build().applyTo(BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void whatIsSetGetsItsNewValueButTheNameOfTheNewClientIsNotKnown() {
        ProjectChange change = ProjectChange.builder()
                .name("Web site")
                .clientId(FieldChange.set(new ClientId("c2")))
                .billable(false)
                .isPublic(false)
                .color("#222222")
                .note("")
                .build();

        assertThat(change.applyTo(BEFORE))
                .isEqualTo(Samples.project()
                        .name("Web site")
                        .clientId(new ClientId("c2"))
                        .archived(true)
                        .billable(false)
                        .isPublic(false)
                        .color("#222222")
                        .build());
    }

    @Test
    void withoutItsClientItHasNoNameOfOneEither() {
        ProjectChange change =
                ProjectChange.builder().clientId(FieldChange.clear()).build();
        Project after = change.applyTo(BEFORE);

        assertThat(after.clientId()).isEmpty();
        assertThat(after.clientName()).isEmpty();
        assertThat(after.note()).isEqualTo("in a hurry");
    }

    static Stream<Arguments> beyondTheLimits() {
        return Stream.of(
                Arguments.of("name", ProjectChange.builder().name("x")),
                Arguments.of("color", ProjectChange.builder().color("red")),
                Arguments.of("note", ProjectChange.builder().note("x".repeat(16_385))));
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void checksEachOfItsFields(String field, ProjectChange.Builder change) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(change::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("update project"));
    }
}
