package io.github.stint.adapter.maton.internal.ledger;

import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import org.junit.jupiter.api.Test;

/** A ledger that was edited or damaged is read, or counts nothing. */
class LedgerFuzzTest {

    @Test
    void reads_any_ledger() {
        Fuzz.of(Corpus.read(getClass(), "ledger")
                        .withWords("\n", "-", ",", "=", ":", " ", "w1", "2026-03-02T12:00:00Z"))
                .texts(text -> LedgerFormat.write(LedgerFormat.read(text)));
    }
}
