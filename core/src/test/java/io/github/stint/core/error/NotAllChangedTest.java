package io.github.stint.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotAllChangedTest {

    private static final List<String> IDS = List.of("a", "b", "c");

    @Test
    void namesWhatWasChangedAndWhatWasNot() {
        Unavailable away = new Unavailable("update time entry", "connection refused", "try again later");

        NotAllChanged error = NotAllChanged.after(1, IDS, away);

        assertThat(error).hasMessage("connection refused; changed: a; not changed: b, c");
        assertThat(error.hint()).isEqualTo("try again later; then edit the rest by id");
        assertThat(error.operation()).isEqualTo("update time entry");
        assertThat(error.changedIds()).containsExactly("a");
        assertThat(error.notChangedIds()).containsExactly("b", "c");
        assertThat(error.unknownIds()).isEmpty();
        assertThat(error.retryable()).isTrue();
    }

    @Test
    void namesTheEntryThatMayHaveBeenChanged() {
        OutcomeUnknown lost = new OutcomeUnknown("update time entry", "no response", "look at what is stored");

        NotAllChanged error = NotAllChanged.after(0, IDS, lost);

        assertThat(error).hasMessage("no response; changed: none; unknown: a; not changed: b, c");
        assertThat(error.unknownIds()).containsExactly("a");
        assertThat(error.notChangedIds()).containsExactly("b", "c");
        assertThat(error.retryable()).isFalse();
    }

    @Test
    void namesTheDeletionThatMayHaveHadAnEffect() {
        OutcomeUnknown lost = new OutcomeUnknown("delete time entry", "no response", "look at what is stored");

        NotAllDeleted error = NotAllDeleted.after(2, IDS, lost);

        assertThat(error).hasMessage("no response; deleted: a, b; unknown: c; not deleted: none");
        assertThat(error.deletedIds()).containsExactly("a", "b");
        assertThat(error.unknownIds()).containsExactly("c");
        assertThat(error.notDeletedIds()).isEmpty();
    }
}
