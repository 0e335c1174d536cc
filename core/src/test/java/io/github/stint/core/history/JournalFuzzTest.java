package io.github.stint.core.history;

import io.github.stint.core.error.StintException;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import org.junit.jupiter.api.Test;

/** A journal that was edited or damaged is read, or reported as damaged. */
class JournalFuzzTest {

    @Test
    void reads_or_rejects_a_journal() {
        Fuzz.of(Corpus.read(getClass(), "journal").withWords("change", "step", "TIME_ENTRY", "-", "&", "=", "%", "\n"))
                .rejectedBy(JournalFormat.Damaged.class)
                .rejectedBy(JournalFormat.TooNew.class)
                .rejectedBy(StintException.class)
                .texts(text -> JournalFormat.write(JournalFormat.read(text)));
    }
}
