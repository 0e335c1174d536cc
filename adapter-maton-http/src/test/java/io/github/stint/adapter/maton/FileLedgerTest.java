package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.quota.LedgerQuota;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.Refusal;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLedgerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:30Z"), ZoneOffset.UTC);
    private static final RequestScope OFFICE = RequestScope.of(new WorkspaceId("6650a00000000000000000aa"));
    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    private Path file() {
        return folder.resolve("cache").resolve("requests");
    }

    private RequestLedger ledger() {
        return new FileLedger(file(), warnings::add);
    }

    private static LedgerQuota quota(RequestLedger ledger, String account) {
        return new LedgerQuota(ledger, account, Plan.FREE, 10, CLOCK);
    }

    private LedgerQuota quota() {
        return quota(ledger(), "a1");
    }

    private int used() {
        return quota().status().get(0).used();
    }

    @Test
    void remembers_requests_and_refusals_of_each_workspace() throws IOException {
        LedgerQuota quota = new LedgerQuota(ledger(), "a1", Plan.UNKNOWN, 10, CLOCK);
        quota.count(RequestScope.ACCOUNT);
        quota.count(OFFICE);
        quota.count(OFFICE);
        quota.refused(OFFICE, new Refusal(false, Optional.empty()));

        assertThat(Files.readString(file())).isEqualTo("""
                stint-requests 1
                a1 - - - 2026-03-02T12:01:00Z=1
                a1 6650a00000000000000000aa - 2026-03-02T12:00:30Z 2026-03-02T12:01:00Z=2
                """);
        quota.refused(OFFICE, new Refusal(true, Optional.empty()));
        assertThat(new LedgerQuota(ledger(), "a1", Plan.UNKNOWN, 10, CLOCK).status())
                .extracting(QuotaStatus::plan, QuotaStatus::refusedAt, QuotaStatus::used)
                .containsExactly(tuple(Plan.FREE, Optional.of(CLOCK.instant()), 30));
        assertThat(warnings).isEmpty();
    }

    @Test
    void keeps_accounts_apart() {
        quota(ledger(), "a1").count(OFFICE);
        quota(ledger(), "b2").count(OFFICE);
        quota(ledger(), "b2").count(OFFICE);

        assertThat(used()).isEqualTo(1);
    }

    @Test
    void forgets_the_least_recently_used_accounts() throws IOException {
        for (int account = 0; account < 30; account++) {
            quota(ledger(), "b" + account).count(OFFICE);
            new LedgerQuota(ledger(), "a0", Plan.PAID, 10, CLOCK).count(OFFICE);
        }

        assertThat(Files.readAllLines(file())).hasSize(21).anyMatch(line -> line.startsWith("a0 "));
    }

    @Test
    void only_its_owner_may_read_the_file_and_its_folder() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        quota().count(OFFICE);
        quota().count(OFFICE);

        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().resolveSibling(""))).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else",
                "stint-requests 2\n",
                "stint-requests 1",
                "stint-requests 1\na1 - - -\n",
                "stint-requests 1\na1 - - - never=1\n",
                "stint-requests 1\na1 - - - 2026-03-02T12:01:01Z=1\n",
                "stint-requests 1\na1 - - - 2026-03-02T12:01:00Z\n",
                "stint-requests 1\na1 - - - 2026-03-02T12:01:00Z=0\n",
                "stint-requests 1\na1 - - - 2026-03-02T12:01:00Z=2147483647\n",
                "stint-requests 1\na1 - - - 2026-03-02T12:01:00Z=1,2026-03-02T12:01:00Z=1\n",
                "stint-requests 1\na1 a/b - - -\n",
                "stint-requests 1\na1 - yesterday - -\n",
                "stint-requests 1\na1 - - - 2026-03-02T12:01:00Z=1\na1 66"
            })
    void a_damaged_or_foreign_file_is_replaced(String content) throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), content);

        assertThat(used()).isZero();
        quota().count(OFFICE);

        assertThat(used()).isEqualTo(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_file_with_invalid_text_is_replaced() throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.write(file(), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        quota().count(OFFICE);

        assertThat(used()).isEqualTo(1);
    }

    @Test
    void counts_in_memory_with_one_warning_if_the_folder_cannot_be_used() throws IOException {
        Files.writeString(folder.resolve("cache"), "not a folder");
        LedgerQuota quota = quota();

        for (int request = 0; request < 30; request++) {
            quota.count(OFFICE);
        }

        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> quota.count(OFFICE));
        assertThat(warnings).singleElement().asString().contains(file().toString());
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        quota().count(OFFICE);
        IllegalStateException failure = new IllegalStateException("failed");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ledger().update("a1", before -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(used()).isEqualTo(1);
    }

    private static List<Integer> atOnce(Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(thread -> work).toList())) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void loses_no_request_of_several_threads_and_ledgers() throws Exception {
        atOnce(() -> {
            LedgerQuota own = new LedgerQuota(ledger(), "a1", Plan.PAID, 10, CLOCK);
            for (int request = 0; request < 20; request++) {
                own.count(OFFICE);
            }
            return 0;
        });

        assertThat(used()).isEqualTo(THREADS * 20);
        assertThat(warnings).isEmpty();
    }

    @Test
    void grants_no_more_than_an_hour_permits_to_several_threads() throws Exception {
        List<Integer> granted = atOnce(() -> {
            int reservations = 0;
            for (int attempt = 0; attempt < 5; attempt++) {
                try {
                    quota().reserve(OFFICE, 4, Purpose.WORK);
                    reservations++;
                } catch (RateLimited usedUp) {
                    // Counted by what is missing.
                }
            }
            return reservations;
        });

        assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
        assertThat(used()).isEqualTo(24);
    }

    @Test
    void follows_no_link_with_the_name_of_another_file() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        quota().count(OFFICE);
        Files.createSymbolicLink(file().resolveSibling("requests.tmp"), victim);
        Files.delete(file().resolveSibling("requests.lock"));
        Files.createSymbolicLink(file().resolveSibling("requests.lock"), victim);

        quota().count(OFFICE);

        assertThat(victim).hasContent("precious");
        assertThat(warnings).hasSize(1);
    }

    @Test
    @Timeout(20)
    void a_pipe_is_not_opened() throws Exception {
        Files.createDirectory(folder.resolve("cache"));
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", file().toString()).start().waitFor() == 0);

        quota().count(OFFICE);

        assertThat(warnings).singleElement().asString().contains("regular file").doesNotContain("Exception");
    }

    @Test
    void counts_in_memory_on_a_full_disk() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path full = disk.getPath("/cache/requests");
            LedgerQuota quota = quota(new FileLedger(full, warnings::add), "a1");
            for (int account = 0; account < 20 && warnings.isEmpty(); account++) {
                quota(new FileLedger(full, warnings::add), "account-" + account).count(OFFICE);
            }

            quota.count(OFFICE);

            assertThat(warnings).isNotEmpty();
            assertThat(quota.status().get(0).used()).isEqualTo(1);
            try (Stream<Path> files = Files.list(disk.getPath("/cache"))) {
                assertThat(files).hasSize(2);
            }
        }
    }
}
