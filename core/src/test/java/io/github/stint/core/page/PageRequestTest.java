package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @ParameterizedTest
    @CsvSource({"0, 50, page", "-1, 50, page", "1, 0, page-size", "1, -1, page-size", "1, 5001, page-size"})
    void refusesWhatTheServiceDoesNotGive(int number, int size, String field) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new PageRequest(number, size))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 5000, 0", "3, 50, 100", "2147483647, 5000, 10737418230000"})
    void countsTheItemsBeforeThePage(int number, int size, long offset) {
        assertThat(new PageRequest(number, size).offset()).isEqualTo(offset);
    }

    @Test
    void hasFiftyItemsByDefault() {
        assertThat(PageRequest.first()).isEqualTo(new PageRequest(1, 50));
        assertThat(PageRequest.firstOf(200)).isEqualTo(new PageRequest(1, 200));
    }

    @Test
    void continuesWithPagesOfTheSameSize() {
        assertThat(new PageRequest(2, 7).next()).isEqualTo(new PageRequest(3, 7));
    }
}
