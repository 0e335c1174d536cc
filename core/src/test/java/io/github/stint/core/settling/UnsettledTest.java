package io.github.stint.core.settling;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.attempt.Deletion;
import io.github.stint.core.attempt.Target;
import io.github.stint.core.attempt.TimerStop;
import io.github.stint.core.attempt.Transition;
import io.github.stint.core.attempt.Update;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnsettledTest {

    private static final Look UNCLEAR = Look.unclear("nothing can be read");
    private final OutcomeUnknown lost = new OutcomeUnknown("write", "no response", "look");

    static Stream<Arguments> attempts() {
        Target entry = Target.of(EntityKind.TIME_ENTRY).in(WORKSPACE);
        Target tag = Target.of(EntityKind.TAG).in(WORKSPACE);
        return Stream.of(
                Arguments.of(
                        new Creation("start timer", entry, NewTimeEntry.timer(NINE, "Review"), Optional.empty()),
                        "the timer \"Review\" that starts at 2026-02-13T09:00:00Z was started",
                        "look at the running timer before you start it again"),
                Arguments.of(
                        new Creation(
                                "create time entry",
                                entry,
                                NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Review"),
                                Optional.empty()),
                        "to 2026-02-13T10:00:00Z was created",
                        "look for it among the entries of that day before you create it again"),
                Arguments.of(
                        new Creation("create tag", tag, new NewTag("late"), Optional.empty()),
                        "the tag \"late\" was created",
                        "look for its name before you create it again"),
                Arguments.of(
                        new Update("archive tag", tag.withId("g1"), Transition.ARCHIVE, Optional.empty()),
                        "the tag g1 was changed",
                        "look at it before you repeat that"),
                Arguments.of(
                        new Deletion("delete tag", tag.withId("g1"), Optional.empty()),
                        "the tag g1 was deleted",
                        "look at it before you repeat that"),
                Arguments.of(
                        new TimerStop("stop timer", entry, TEN, Optional.empty()),
                        "the running timer, which was to end at 2026-02-13T10:00:00Z was stopped",
                        "look at the running timer before you stop it again"));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void states_what_was_attempted_and_what_to_look_at(Attempt attempt, String attempted, String hint) {
        OutcomeUnknown error = Unsettled.of(attempt, lost, UNCLEAR);

        assertThat(error)
                .hasMessageStartingWith("it is not known whether the ")
                .hasMessageContaining(attempted + ", because nothing can be read; no response")
                .hasCause(lost);
        assertThat(error.hint()).isEqualTo(hint);
    }

    private static Attempt deletion() {
        return new Deletion("delete tag", Target.of(EntityKind.TAG).withId("g1"), Optional.empty());
    }

    @Test
    void what_the_service_accepted_remains_probably_done() {
        ProbablyDone accepted = new ProbablyDone("delete tag", ErrorMessage.of("status 200"), "look");

        assertThat(Unsettled.of(deletion(), accepted, UNCLEAR)).isInstanceOf(ProbablyDone.class);
        assertThat(Unsettled.of(deletion(), lost, UNCLEAR)).isNotInstanceOf(ProbablyDone.class);
    }

    @Test
    void an_interrupt_is_the_cause() {
        assertThat(Unsettled.of(deletion(), lost, Look.interrupted()))
                .hasCauseInstanceOf(Cancelled.class)
                .hasMessageContaining("because the thread was interrupted");
    }
}
