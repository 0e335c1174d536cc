package io.github.stint.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests of each kind. Some fail, so that no build may run them: their class is not named as a test. */
class Sample {

    @Test
    void one() {}

    @Test
    @Tag("left-out")
    void left_out() {}

    @RepeatedTest(2)
    void second_fails(RepetitionInfo repetition) {
        assertThat(repetition.getCurrentRepetition()).isEqualTo(1);
    }

    @TestFactory
    DynamicTest dynamic_fails() {
        return DynamicTest.dynamicTest("dynamic", () -> assertThat(1).isEqualTo(2));
    }

    @Property(tries = 3)
    boolean property(@ForAll String any) {
        return any.length() >= any.strip().length();
    }
}
