package io.github.stint.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientChangeTest {

    private static final Client BEFORE = Samples.client()
            .name("Acme")
            .archived(true)
            .email("ann@example.com")
            .addCcEmails("ben@example.com", "cat@example.com")
            .address("1 Long Road")
            .note("pays late")
            .build();

    @Test
    void setters_of_plain_values_set_and_clear_like_field_changes() {
        assertThat(ClientChange.builder()
                        .email("dan@example.com")
                        .ccEmails(List.of("eve@example.com"))
                        .address("2 Short Street")
                        .note("pays early")
                        .build())
                .isEqualTo(ClientChange.builder()
                        .email(FieldChange.set("dan@example.com"))
                        .ccEmails(FieldChange.set(List.of("eve@example.com")))
                        .address(FieldChange.set("2 Short Street"))
                        .note(FieldChange.set("pays early"))
                        .build());
        assertThat(ClientChange.builder()
                        .clearEmail()
                        .clearCcEmails()
                        .clearAddress()
                        .clearNote()
                        .build())
                .isEqualTo(ClientChange.builder()
                        .email(FieldChange.clear())
                        .ccEmails(FieldChange.clear())
                        .address(FieldChange.clear())
                        .note(FieldChange.clear())
                        .build());
    }

    @Test
    void whatIsNotNamedStays() {
        assertThat(ClientChange.builder().build().applyTo(BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void whatIsSetGetsItsNewValue() {
        ClientChange change = ClientChange.builder()
                .name("Acme Ltd")
                .email(FieldChange.set("dan@example.com"))
                .ccEmails(FieldChange.set(List.of("eve@example.com")))
                .address(FieldChange.set("2 Short Street"))
                .note(FieldChange.set("pays early"))
                .build();

        assertThat(change.applyTo(BEFORE))
                .isEqualTo(Samples.client()
                        .name("Acme Ltd")
                        .archived(true)
                        .email("dan@example.com")
                        .addCcEmails("eve@example.com")
                        .address("2 Short Street")
                        .note("pays early")
                        .build());
    }

    @Test
    void whatIsClearedIsEmpty() {
        ClientChange change = ClientChange.builder()
                .email(FieldChange.clear())
                .ccEmails(FieldChange.clear())
                .address(FieldChange.clear())
                .note(FieldChange.clear())
                .build();

        assertThat(change.applyTo(BEFORE))
                .isEqualTo(Samples.client().name("Acme").archived(true).build());
    }

    @Test
    void noFurtherAddressesAreTheSameAsNone() {
        ClientChange change =
                ClientChange.builder().ccEmails(FieldChange.set(List.of())).build();

        assertThat(change.applyTo(BEFORE).ccEmails()).isEmpty();
    }

    static Stream<Arguments> beyondTheLimits() {
        String tooLong = "x".repeat(3001);
        List<String> tooMany = List.of("a@b", "a@b", "a@b", "a@b");
        return Stream.of(
                Arguments.of("name", ClientChange.builder().name("")),
                Arguments.of("email", ClientChange.builder().email(FieldChange.set("nowhere"))),
                Arguments.of("cc-emails", ClientChange.builder().ccEmails(FieldChange.set(tooMany))),
                Arguments.of("address", ClientChange.builder().address(FieldChange.set(tooLong))),
                Arguments.of("note", ClientChange.builder().note(FieldChange.set(tooLong))));
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void checksEachOfItsFields(String field, ClientChange.Builder change) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(change::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("update client"));
    }
}
