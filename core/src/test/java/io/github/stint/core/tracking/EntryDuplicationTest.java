package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.NINE;
import static io.github.stint.core.tracking.Tracked.URGENT;
import static io.github.stint.core.tracking.Tracked.WEBSITE;
import static io.github.stint.core.tracking.Tracked.at;
import static io.github.stint.core.tracking.Tracked.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import org.junit.jupiter.api.Test;

class EntryDuplicationTest {

    private static final UserId BEN = new UserId("ben");

    private final FakeStint stint = new FakeStint()
            .with(WEBSITE)
            .with(URGENT)
            .with(Samples.user().id(BEN).email("ben@example.com").build());
    private final TimeEntry original = TimeEntry.builder()
            .from(entry("original", 0, 60))
            .userId(BEN)
            .description("Write")
            .projectId(WEBSITE.id())
            .addTagIds(URGENT.id())
            .names(EntryNames.of(WEBSITE))
            .build();

    private EntryDuplication duplication(OverlapPolicy policy) {
        return new EntryDuplication(stint, Samples.WORKSPACE, policy);
    }

    @Test
    void creates_an_entry_of_the_same_user_with_another_interval() {
        stint.with(original);
        TimeInterval interval = TimeInterval.of(at(30), at(90));

        LoggedTime duplicate = duplication(OverlapPolicy.WARN).duplicate(original, interval);

        assertThat(duplicate.entry())
                .isEqualTo(TimeEntry.builder()
                        .from(original)
                        .id(duplicate.entry().id())
                        .interval(interval)
                        .build());
        assertThat(duplicate.entry().names()).isEqualTo(original.names());
        assertThat(duplicate.overlapping()).containsExactly(original);
        assertThat(stint.storedEntries()).containsExactly(original, duplicate.entry());
    }

    @Test
    void a_duplicate_needs_an_end() {
        assertThatThrownBy(() -> duplication(OverlapPolicy.WARN).duplicate(original, TimeInterval.startingAt(NINE)))
                .isInstanceOfSatisfying(InvalidValue.class, error -> {
                    assertThat(error.operation()).isEqualTo("duplicate time entry");
                    assertThat(error.field()).isEqualTo("interval");
                });
        assertThat(stint.requests().received()).isEmpty();
    }

    @Test
    void an_overlap_can_be_refused() {
        stint.with(original);

        assertThatThrownBy(() -> duplication(OverlapPolicy.REFUSE).duplicate(original, original.interval()))
                .isInstanceOfSatisfying(
                        Refused.class, error -> assertThat(error.operation()).isEqualTo("duplicate time entry"));
        assertThat(stint.requests().writes()).isEmpty();
    }
}
