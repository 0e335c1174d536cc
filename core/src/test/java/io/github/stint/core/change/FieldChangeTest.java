package io.github.stint.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    private static final Optional<String> BEFORE = Optional.of("before");

    @Test
    void leftTheFieldKeepsWhatItHolds() {
        assertThat(FieldChange.<String>leave().applyTo(() -> BEFORE)).isEqualTo(BEFORE);
        assertThat(FieldChange.<String>leave().applyTo(Optional::empty)).isEmpty();
    }

    @Test
    void settingReplacesAnyValue() {
        assertThat(FieldChange.set("after").applyTo(() -> BEFORE)).contains("after");
        assertThat(FieldChange.set("after").applyTo(Optional::empty)).contains("after");
    }

    @Test
    void clearedTheFieldIsEmpty() {
        assertThat(FieldChange.<String>clear().applyTo(() -> BEFORE)).isEmpty();
    }

    @Test
    void onlyAFieldThatIsLeftNeedsToKnowWhatItHeld() {
        assertThat(FieldChange.set("after").applyTo(FieldChangeTest::unknown)).contains("after");
        assertThat(FieldChange.<String>clear().applyTo(FieldChangeTest::unknown))
                .isEmpty();
    }

    @Test
    void onlyOneOfTheThreeLeavesTheField() {
        assertThat(FieldChange.leave().leaves()).isTrue();
        assertThat(FieldChange.set("after").leaves()).isFalse();
        assertThat(FieldChange.clear().leaves()).isFalse();
    }

    private static Optional<String> unknown() {
        throw new AssertionError("nobody asks for it");
    }
}
