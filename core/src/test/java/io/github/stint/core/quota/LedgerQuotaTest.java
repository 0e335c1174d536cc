package io.github.stint.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerQuotaTest {

    private static final String ACCOUNT = "account";
    private static final RequestScope OFFICE = RequestScope.of(new WorkspaceId("6650a00000000000000000aa"));
    private static final RequestScope HOME = RequestScope.of(new WorkspaceId("6650a00000000000000000bb"));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int BURST = 10;
    private static final Refusal UNEXPLAINED = new Refusal(false, Optional.empty());
    private static final Refusal PAYMENT_REQUIRED = new Refusal(true, Optional.empty());

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final RequestLedger ledger = RequestLedger.inMemory();

    private LedgerQuota quota(Plan plan) {
        return new LedgerQuota(ledger, ACCOUNT, plan, BURST, clock);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static void send(LedgerQuota quota, RequestScope scope, int requests) {
        for (int request = 0; request < requests; request++) {
            quota.count(scope);
        }
    }

    private static void assertUsedUp(Runnable call) {
        assertThatExceptionOfType(RateLimited.class).isThrownBy(call::run);
    }

    private QuotaStatus status(Plan plan) {
        return quota(plan).status().get(0);
    }

    @Nested
    class On_a_free_plan {

        private final LedgerQuota quota = quota(Plan.FREE);

        @Test
        void thirty_requests_an_hour_are_sent() {
            send(quota, OFFICE, 30);

            assertUsedUp(() -> quota.count(OFFICE));
            pass(Duration.ofMinutes(61));
            assertThatNoException().isThrownBy(() -> quota.count(OFFICE));
        }

        @Test
        void each_workspace_has_an_hour_of_its_own() {
            send(quota, OFFICE, 30);

            assertThatNoException().isThrownBy(() -> quota.count(HOME));
        }

        @Test
        void requests_of_the_account_count_for_each_workspace() {
            send(quota, RequestScope.ACCOUNT, 10);
            send(quota, OFFICE, 20);
            send(quota, HOME, 20);

            assertUsedUp(() -> quota.count(OFFICE));
            assertUsedUp(() -> quota.count(HOME));
        }

        @Test
        void work_leaves_three_requests_for_stopping_a_timer() {
            send(quota, OFFICE, 25);

            assertUsedUp(() -> quota.reserve(OFFICE, 3, Purpose.WORK));
            assertThatNoException().isThrownBy(() -> quota.reserve(OFFICE, 2, Purpose.WORK));
            assertThatNoException().isThrownBy(() -> quota.reserve(OFFICE, 5, Purpose.STOP));
        }

        @Test
        void a_stop_is_left_to_the_service_when_the_hour_is_used_up() {
            send(quota, OFFICE, 30);

            assertThatNoException().isThrownBy(() -> quota.reserve(OFFICE, 1, Purpose.STOP));
            assertThatNoException().isThrownBy(() -> quota.count(OFFICE));
        }

        @Test
        void the_error_states_what_is_used_and_when_to_retry() {
            send(quota, OFFICE, 20);
            pass(Duration.ofMinutes(10));
            send(quota, OFFICE, 5);

            assertThatExceptionOfType(RateLimited.class)
                    .isThrownBy(() -> quota.reserve(OFFICE, 4, Purpose.WORK))
                    .withMessage("used 25 of 30 requests of the hour; this takes up to 4,"
                            + " and 3 are kept for stopping a timer")
                    .satisfies(error -> {
                        assertThat(error.hint())
                                .startsWith(
                                        "try again at 2026-03-02T13:01:00Z, full again at 2026-03-02T13:11:00Z; if the");
                        assertThat(error.retryAfter()).contains(Duration.ofMinutes(51));
                    });
        }

        @Test
        void a_reservation_is_held_for_its_command_alone() {
            quota.reserve(OFFICE, 20, Purpose.WORK);

            assertUsedUp(() -> quota(Plan.FREE).reserve(OFFICE, 8, Purpose.WORK));
            send(quota, OFFICE, 20);
            assertThat(status(Plan.FREE).used()).isEqualTo(20);
        }

        @Test
        void the_next_reservation_gives_back_the_one_before() {
            quota.reserve(OFFICE, 20, Purpose.WORK);
            quota.reserve(OFFICE, 25, Purpose.WORK);

            assertThat(status(Plan.FREE).used()).isEqualTo(25);
        }

        @Test
        void the_status_states_when_the_hour_is_full_again() {
            quota.count(OFFICE);

            assertThat(status(Plan.FREE).fullAgainAt()).contains(Instant.parse("2026-03-02T13:01:00Z"));
        }

        @Test
        void the_status_leaves_out_what_is_only_reserved() {
            quota.reserve(OFFICE, 5, Purpose.WORK);
            send(quota, OFFICE, 2);

            assertThat(quota.status().get(0).used()).isEqualTo(2);
            assertThat(status(Plan.FREE).used()).as("for others").isEqualTo(5);
        }

        @Test
        void what_is_left_of_a_reservation_is_given_back() {
            quota.reserve(OFFICE, 20, Purpose.WORK);
            send(quota, OFFICE, 4);

            pass(Duration.ofMinutes(2));
            quota.release();
            quota.release();

            assertThat(status(Plan.FREE).used()).isEqualTo(4);
        }

        @Test
        void a_request_that_was_not_sent_is_given_back() {
            quota.count(OFFICE);
            quota.notSent(OFFICE);
            assertThat(status(Plan.FREE).used()).isZero();

            quota.reserve(OFFICE, 1, Purpose.WORK);
            quota.count(OFFICE);
            quota.notSent(OFFICE);
            quota.release();
            assertThat(status(Plan.FREE).used()).isZero();
        }

        @Test
        void a_refused_reservation_uses_nothing() {
            send(quota, OFFICE, 25);

            assertUsedUp(() -> quota.reserve(OFFICE, 3, Purpose.WORK));

            assertThat(status(Plan.FREE).used()).isEqualTo(25);
        }

        @Test
        void a_reservation_moves_to_the_workspace_of_the_requests() {
            quota.reserve(OFFICE, 5, Purpose.WORK);
            quota.count(RequestScope.ACCOUNT);
            quota.count(HOME);
            quota.release();

            assertThat(quota.status()).extracting(QuotaStatus::scope).containsExactly(HOME, OFFICE);
            assertThat(quota.status()).extracting(QuotaStatus::used).containsExactly(1, 1);
        }

        @Test
        void a_reservation_cannot_move_to_a_workspace_without_enough_requests() {
            send(quota, HOME, 26);
            quota.reserve(OFFICE, 5, Purpose.WORK);

            assertUsedUp(() -> quota.count(HOME));
        }

        @Test
        void requests_beyond_a_reservation_leave_what_is_kept() {
            quota.reserve(OFFICE, 1, Purpose.WORK);
            send(quota, OFFICE, 27);

            assertUsedUp(() -> quota.count(OFFICE));
        }

        @Test
        void what_was_begun_is_completed_even_if_the_hour_is_used_up() {
            send(quota, OFFICE, 26);
            quota.reserve(OFFICE, 1, Purpose.WORK);
            quota.count(OFFICE);
            quota.accepted(OFFICE, true);

            assertThatNoException().isThrownBy(() -> send(quota, OFFICE, 5));
        }

        @Test
        void what_takes_more_than_an_hour_permits_needs_a_full_hour() {
            assertThatNoException().isThrownBy(() -> quota.reserve(OFFICE, 100, Purpose.WORK));
            quota.release();
            quota.count(OFFICE);

            assertThatExceptionOfType(RateLimited.class)
                    .isThrownBy(() -> quota.reserve(OFFICE, 100, Purpose.WORK))
                    .satisfies(error -> assertThat(error.retryAfter()).contains(Duration.ofMinutes(61)));
        }

        @Test
        void an_unexplained_refusal_is_not_retried() {
            send(quota, OFFICE, 1);

            assertThat(quota.refused(OFFICE, UNEXPLAINED))
                    .get()
                    .satisfies(error -> assertThat(error.hour()).isEmpty());
            assertThat(status(Plan.FREE).used()).isEqualTo(1);
        }
    }

    @Nested
    class On_an_unknown_plan {

        private final LedgerQuota quota = quota(Plan.UNKNOWN);

        @Test
        void nothing_is_held_back() {
            assertThatNoException().isThrownBy(() -> send(quota, OFFICE, 100));
            assertThatNoException().isThrownBy(() -> quota.reserve(OFFICE, 10, Purpose.WORK));
            assertThat(status(Plan.UNKNOWN).limit()).isEmpty();
        }

        @Test
        void one_unexplained_refusal_proves_nothing() {
            send(quota, OFFICE, 5);

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
            assertThat(status(Plan.UNKNOWN).plan()).isEqualTo(Plan.UNKNOWN);
        }

        @Test
        void two_refusals_within_a_second_prove_nothing() {
            quota.refused(OFFICE, UNEXPLAINED);
            pass(Duration.ofSeconds(59));

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
        }

        @Test
        void two_refusals_in_a_row_a_minute_apart_prove_the_limit() {
            send(quota, OFFICE, 5);
            quota.refused(OFFICE, UNEXPLAINED);
            pass(Duration.ofMinutes(1));

            assertThat(quota.refused(OFFICE, UNEXPLAINED))
                    .get()
                    .satisfies(error -> assertThat(error.hour()).isPresent());
            assertThat(status(Plan.UNKNOWN).plan()).isEqualTo(Plan.FREE);
        }

        @Test
        void an_accepted_request_between_two_refusals_clears_the_suspicion() {
            quota.refused(OFFICE, UNEXPLAINED);
            pass(Duration.ofMinutes(2));
            quota.accepted(OFFICE, false);

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
        }

        @Test
        void another_process_completes_the_proof() {
            quota.refused(OFFICE, UNEXPLAINED);
            pass(Duration.ofMinutes(1));

            assertThat(quota(Plan.UNKNOWN).refused(OFFICE, UNEXPLAINED)).isPresent();
        }

        @Test
        void a_refusal_after_thirty_requests_in_an_hour_proves_the_limit() {
            send(quota, OFFICE, 30);
            pass(Duration.ofMinutes(2));

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isPresent();
        }

        @Test
        void no_refusal_proves_the_limit_after_more_requests_than_it_permits() {
            send(quota, OFFICE, 91);
            pass(Duration.ofMinutes(2));

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
            pass(Duration.ofMinutes(2));
            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
        }

        @Test
        void a_request_of_the_account_clears_the_suspicion_of_its_command() {
            quota.reserve(OFFICE, 4, Purpose.WORK);
            quota.refused(RequestScope.ACCOUNT, UNEXPLAINED);
            pass(Duration.ofMinutes(2));
            quota.accepted(RequestScope.ACCOUNT, false);

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
        }

        @Test
        void a_refusal_in_a_burst_of_requests_proves_nothing() {
            send(quota, OFFICE, 30);

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
        }

        @Test
        void requests_that_were_only_reserved_prove_nothing() {
            send(quota, OFFICE, 25);
            pass(Duration.ofMinutes(2));
            quota.reserve(OFFICE, 5, Purpose.WORK);
            quota.count(OFFICE);

            assertThat(quota.refused(OFFICE, UNEXPLAINED)).isEmpty();
        }

        @Test
        void a_required_payment_proves_the_limit() {
            assertThat(quota.refused(OFFICE, PAYMENT_REQUIRED)).isPresent();
        }

        @Test
        void a_delay_of_a_minute_proves_the_limit_and_ends_it() {
            assertThat(quota.refused(OFFICE, new Refusal(false, Optional.of(Duration.ofSeconds(59)))))
                    .isEmpty();
            assertThat(quota.refused(OFFICE, new Refusal(false, Optional.of(Duration.ofMinutes(20)))))
                    .isPresent();

            assertUsedUp(() -> quota.count(OFFICE));
            pass(Duration.ofMinutes(21));
            assertThatNoException().isThrownBy(() -> quota.count(OFFICE));
        }

        @Test
        void a_refusal_fills_the_hour_with_the_requests_of_others() {
            send(quota, OFFICE, 5);
            pass(Duration.ofMinutes(30));
            quota.refused(OFFICE, PAYMENT_REQUIRED);

            assertThat(status(Plan.UNKNOWN).left()).contains(0);
            pass(Duration.ofMinutes(31));
            assertThat(status(Plan.UNKNOWN).left()).contains(5);
            pass(Duration.ofMinutes(30));
            assertThat(status(Plan.UNKNOWN).left()).contains(30);
        }

        @Test
        void a_refusal_is_remembered_for_a_week() {
            quota.refused(OFFICE, PAYMENT_REQUIRED);

            pass(Duration.ofDays(7));
            assertThat(status(Plan.UNKNOWN).plan()).isEqualTo(Plan.FREE);
            pass(Duration.ofMinutes(1));
            assertThat(status(Plan.UNKNOWN).plan()).isEqualTo(Plan.UNKNOWN);
        }

        @Test
        void a_refusal_of_one_workspace_does_not_limit_another() {
            quota.refused(OFFICE, PAYMENT_REQUIRED);

            assertThatNoException().isThrownBy(() -> send(quota, HOME, 100));
        }

        @Test
        void a_refused_request_of_the_account_limits_the_workspace_of_its_command() {
            quota.reserve(OFFICE, 4, Purpose.WORK);
            quota.count(RequestScope.ACCOUNT);
            quota.refused(RequestScope.ACCOUNT, PAYMENT_REQUIRED);

            assertUsedUp(() -> quota(Plan.UNKNOWN).reserve(OFFICE, 1, Purpose.WORK));
            assertThatNoException().isThrownBy(() -> quota(Plan.UNKNOWN).reserve(HOME, 1, Purpose.WORK));
        }

        @Test
        void a_refused_request_of_the_account_limits_every_workspace() {
            quota.refused(RequestScope.ACCOUNT, PAYMENT_REQUIRED);

            assertThat(status(Plan.UNKNOWN).plan()).isEqualTo(Plan.FREE);
            assertUsedUp(() -> quota(Plan.UNKNOWN).reserve(HOME, 28, Purpose.WORK));
        }
    }

    @Nested
    class On_a_paid_plan {

        private final LedgerQuota quota = quota(Plan.PAID);

        @Test
        void no_refusal_proves_a_limit() {
            assertThat(quota.refused(OFFICE, PAYMENT_REQUIRED)).isEmpty();
            assertThatNoException().isThrownBy(() -> send(quota, OFFICE, 100));
            assertThat(status(Plan.PAID).plan()).isEqualTo(Plan.PAID);
        }

        @Test
        void a_remembered_refusal_does_not_matter() {
            quota(Plan.UNKNOWN).refused(OFFICE, PAYMENT_REQUIRED);

            assertThatNoException().isThrownBy(() -> quota.reserve(OFFICE, 10, Purpose.WORK));
        }
    }

    @Test
    void the_status_of_an_account_that_sent_nothing_is_that_of_the_account() {
        assertThat(quota(Plan.FREE).status())
                .containsExactly(
                        new QuotaStatus(RequestScope.ACCOUNT, Plan.FREE, true, Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void an_adapter_without_limits_reserves_anything() {
        RequestQuota unlimited = RequestQuota.unlimited();

        unlimited.reserve(OFFICE, 1_000, Purpose.WORK);

        assertThat(unlimited.status()).isEmpty();
        assertThat(unlimited.lastUsed()).isEqualTo(RequestScope.ACCOUNT);
    }
}
