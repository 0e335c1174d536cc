package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.WEBSITE;
import static io.github.stint.core.tracking.Tracked.entry;
import static io.github.stint.core.tracking.Tracked.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import org.junit.jupiter.api.Test;

class EntryResumptionTest {

    private final FakeStint stint = new FakeStint().with(WEBSITE);

    private ResumedEntry resume(TimeEntry entry, OverlapPolicy policy) {
        return new EntryResumption(stint, Samples.WORKSPACE, policy).resume(FoundEntry.alone(entry));
    }

    @Test
    void the_entry_runs_as_if_it_had_never_been_stopped() {
        TimeEntry ended = TimeEntry.builder()
                .from(entry("ended", 0, 60))
                .projectId(WEBSITE.id())
                .names(EntryNames.of(WEBSITE))
                .build();
        stint.with(ended);

        ResumedEntry resumed = resume(ended, OverlapPolicy.WARN);

        assertThat(resumed.entry().interval()).isEqualTo(timer("ended", 0).interval());
        assertThat(resumed.entry().names()).isEqualTo(ended.names());
        assertThat(resumed.stopped()).isEmpty();
        assertThat(resumed.overlapping()).isEmpty();
        assertThat(stint.storedEntries()).containsExactly(resumed.entry());
    }

    @Test
    void an_earlier_timer_ends_where_the_entry_starts() {
        stint.with(timer("old", -30)).with(entry("ended", 0, 60));

        ResumedEntry resumed = resume(entry("ended", 0, 60), OverlapPolicy.WARN);

        assertThat(resumed.stopped()).contains(entry("old", -30, 0));
        assertThat(stint.storedEntries()).containsExactly(entry("old", -30, 0), timer("ended", 0));
    }

    @Test
    void a_timer_that_started_later_keeps_running() {
        stint.with(entry("ended", 0, 60)).with(timer("later", 70));

        assertThatThrownBy(() -> resume(entry("ended", 0, 60), OverlapPolicy.WARN))
                .isInstanceOfSatisfying(
                        Refused.class, error -> assertThat(error.rule()).isEqualTo(Rule.TIMER_STARTED_LATER));
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Test
    void returns_the_entries_between_then_and_now() {
        stint.with(entry("ended", 0, 60)).with(entry("between", 60, 90));

        assertThat(resume(entry("ended", 0, 60), OverlapPolicy.WARN).overlapping())
                .containsExactly(entry("between", 60, 90));
    }

    @Test
    void the_entries_between_can_be_refused() {
        stint.with(entry("ended", 0, 60)).with(entry("between", 60, 90));

        assertThatThrownBy(() -> resume(entry("ended", 0, 60), OverlapPolicy.REFUSE))
                .isInstanceOfSatisfying(
                        Refused.class, error -> assertThat(error.operation()).isEqualTo("resume time entry"));
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Test
    void a_running_entry_cannot_be_resumed() {
        assertThatThrownBy(() -> resume(timer("running", 0), OverlapPolicy.WARN))
                .isInstanceOfSatisfying(InvalidValue.class, error -> {
                    assertThat(error.operation()).isEqualTo("resume time entry");
                    assertThat(error.field()).isEqualTo("reference");
                });
        assertThat(stint.requests().received()).isEmpty();
    }
}
