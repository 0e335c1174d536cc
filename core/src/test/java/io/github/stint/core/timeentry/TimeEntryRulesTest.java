package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.time.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TimeEntryRulesTest {

    private static final Instant NINE = Samples.NINE;
    private static final TimeEntry RUNNING =
            Samples.timeEntry().interval(TimeInterval.startingAt(NINE)).build();

    @Test
    void aTimerIsStoppedAtOrAfterItsStart() {
        assertThat(TimeEntryRules.requireStoppable("stop timer", RUNNING, Samples.TEN))
                .isEqualTo(TimeInterval.of(NINE, Samples.TEN));
        assertThat(TimeEntryRules.requireStoppable("stop timer", RUNNING, NINE)).isEqualTo(TimeInterval.of(NINE, NINE));
    }

    @Test
    void aTimerIsNotStoppedBeforeItsStart() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TimeEntryRules.requireStoppable("stop timer", RUNNING, NINE.minusSeconds(1)))
                .withMessageContainingAll("2026-02-13T09:00:00Z", "2026-02-13T08:59:59Z")
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.TIMER_STARTED_LATER))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("stop timer"));
    }

    @Test
    void aTimerBeyondTheMaximumIsRejectedWithAHint() {
        Instant latest = NINE.plus(Duration.ofHours(999));

        assertThat(TimeEntryRules.requireStoppable("stop timer", RUNNING, latest.plusMillis(500)))
                .isEqualTo(TimeInterval.of(NINE, latest));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeEntryRules.requireStoppable("stop timer", RUNNING, latest.plusSeconds(1)))
                .satisfies(refusal -> assertThat(refusal.hint()).contains("cancel"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeEntryRules.requireReplaceable(RUNNING, latest.plusSeconds(1)));
    }

    @Test
    void aTimerEndsWhereTheNextOneStarts() {
        assertThat(TimeEntryRules.requireReplaceable(RUNNING, Samples.TEN))
                .isEqualTo(TimeInterval.of(NINE, Samples.TEN));
        assertThat(TimeEntryRules.requireReplaceable(RUNNING, NINE)).isEqualTo(TimeInterval.of(NINE, NINE));
    }

    @Test
    void aTimerIsNotReplacedByOneThatStartsBeforeIt() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TimeEntryRules.requireReplaceable(RUNNING, NINE.minusSeconds(1)))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.TIMER_STARTED_LATER))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("start timer"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REGULAR", "BREAK"})
    void workAndBreaksCanBeMade(TimeEntryType type) {
        assertThatCode(() -> TimeEntryRules.requireType("create time entry", type))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REGULAR", "BREAK"})
    void theServiceMakesAllOtherTypes(TimeEntryType type) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeEntryRules.requireType("create time entry", type))
                .withMessageContaining(type.name())
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("type"));
    }
}
