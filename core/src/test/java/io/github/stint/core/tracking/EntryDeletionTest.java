package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryDeletionTest {

    private final TimeEntry first = entry("first", 0, 30);
    private final TimeEntry second = entry("second", 30, 60);
    private final TimeEntry third = entry("third", 60, 90);
    private final FakeStint stint = new FakeStint().with(first).with(second).with(third);
    private final EntryDeletion deletion = new EntryDeletion(stint, Samples.WORKSPACE);

    @Test
    void deletes_each_entry_once_and_returns_it() {
        assertThat(deletion.delete(List.of(second, first, second))).containsExactly(second, first);
        assertThat(stint.storedEntries()).containsExactly(third);
    }

    @Test
    void stops_at_the_first_failure_and_names_what_was_deleted() {
        stint.timeEntries().delete(Samples.WORKSPACE, second.id());

        assertThatThrownBy(() -> deletion.delete(List.of(first, second, third)))
                .isInstanceOfSatisfying(NotAllDeleted.class, error -> {
                    assertThat(error.deletedIds()).containsExactly("first");
                    assertThat(error.notDeletedIds()).containsExactly("second", "third");
                    assertThat(error.reason()).isInstanceOf(NotFound.class);
                });
        assertThat(stint.storedEntries()).containsExactly(third);
    }

    @Test
    void the_failure_of_a_single_deletion_is_thrown_as_it_is() {
        stint.timeEntries().delete(Samples.WORKSPACE, second.id());

        assertThatThrownBy(() -> deletion.delete(List.of(second, second))).isInstanceOf(NotFound.class);
    }
}
