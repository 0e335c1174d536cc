package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void hasAnId(String blank) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new CustomFieldId(blank))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("custom-field-id"));
    }

    @Test
    void keepsItsOwnCopyOfTheChosenItems() {
        List<String> items = new ArrayList<>(List.of("b", "a"));
        CustomFieldValue.Choices choices = new CustomFieldValue.Choices(items);
        items.clear();

        assertThat(choices.items()).containsExactly("b", "a");
    }
}
