package io.github.stint.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewProjectTest {

    static Stream<Arguments> beyondTheLimits() {
        return Stream.of(
                Arguments.of("name", NewProject.builder().name("x")),
                Arguments.of("color", NewProject.builder().name("Website").color("red")),
                Arguments.of("note", NewProject.builder().name("Website").note("x".repeat(16_385))));
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void checksEachOfItsFields(String field, NewProject.Builder project) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(project::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("create project"));
    }

    @Test
    void hasNoValuesForUnsetFields() {
        NewProject project = NewProject.named("Website");

        assertThat(project.clientId()).isEmpty();
        assertThat(project.billable()).isEmpty();
        assertThat(project.isPublic()).isEmpty();
        assertThat(project.color()).isEmpty();
        assertThat(project.note()).isEmpty();
    }
}
