package io.github.stint.adapter.maton.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.quota.LedgerQuota;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was edited or damaged is read, or counts nothing; what was read is written so that it is read again. */
class LedgerFuzzTest {

    private static final String ACCOUNT = "a1";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Corpus ledgers() {
        return Corpus.read(LedgerFuzzTest.class, "ledger")
                .withWords("\n", "-", ",", "=", ":", " ", "w1", "2026-03-02T12:00:00Z");
    }

    @Test
    void reads_any_ledger() {
        Fuzz.of("ledger of requests", ledgers()).texts(text -> {
            Map<String, RequestHistory> histories = LedgerFormat.read(text);

            assertThat(LedgerFormat.read(LedgerFormat.write(histories))).isEqualTo(histories);
            histories.values().forEach(LedgerFuzzTest::use);
        });
    }

    /** As requests do. */
    private static void use(RequestHistory history) {
        RequestLedger ledger = RequestLedger.inMemory();
        RequestHistory unused = ledger.update(ACCOUNT, none -> history);
        LedgerQuota quota = new LedgerQuota(ledger, ACCOUNT, Plan.UNKNOWN, 10, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(quota.status()).allMatch(status -> status.used() >= 0);
        try {
            quota.reserve(quota.lastUsed(), 1, Purpose.WORK);
            quota.count(quota.lastUsed());
        } catch (RateLimited usedUp) {
            assertThat(usedUp.retryAfter()).isPresent();
        }
    }

    @Test
    void changes_any_file(@TempDir Path folder) {
        Path path = folder.resolve("requests");
        LedgerFile file = new LedgerFile(path);
        Fuzz.of("file of the ledger", ledgers()).oneOf(50).bytes(content -> {
            try (OutputStream out = Files.newOutputStream(path)) {
                out.write(content);
            }
            RequestHistory changed = file.update(ACCOUNT, history -> history);

            assertThat(file.read().getOrDefault(ACCOUNT, RequestHistory.none())).isEqualTo(changed);
        });
    }
}
