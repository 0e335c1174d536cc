package io.github.stint.adapter.maton.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When requests of an account or a workspace are permitted, in virtual time. Rates in numbers: {@link AdaptiveGateTest}. */
class PermitTest {

    private static final URI SERVICE = URI.create("https://service");
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    /** The time between two requests with a limit of ten per second. */
    private static final Duration INTERVAL = Duration.ofMillis(101);

    private long now = Long.MAX_VALUE - 5;
    private final AdaptiveGate gate = new AdaptiveGate(() -> now, () -> 0.5);

    private static Scope account(int limit) {
        return new Scope(Scope.Kind.ACCOUNT, SERVICE, "a", OptionalInt.of(limit));
    }

    private static Scope workspace(String id) {
        return new Scope(Scope.Kind.WORKSPACE, SERVICE, id, OptionalInt.empty());
    }

    private Permit ask(Scope scope) {
        return gate.ask(scope, MAX_WAIT);
    }

    private Permit ask() {
        return ask(account(10));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Waits as long as the permit demands. */
    private Permit sent(Permit permit) {
        for (Duration delay = permit.delay(); !delay.isZero(); delay = permit.delay()) {
            pass(delay);
        }
        return permit;
    }

    /** The time until another request for the scope is permitted, which is not sent. */
    private Duration wait(Scope scope) {
        Permit permit = ask(scope);
        Duration delay = permit.delay();
        permit.report(Outcome.notSent());
        return delay;
    }

    /** Sends requests one after the other, which are accepted after 100 ms each. */
    private void accepted(Scope scope, int requests) {
        for (int request = 0; request < requests; request++) {
            Permit permit = sent(ask(scope));
            permit.report(Outcome.accepted());
        }
    }

    /** Sends so many requests that the next one has to wait for a whole interval, and returns the last, whose response is pending. */
    private Permit steady(Scope scope) {
        for (int request = 0; request < 5; request++) {
            sent(ask(scope)).report(Outcome.accepted());
        }
        return sent(ask(scope));
    }

    private Permit steady() {
        return steady(account(10));
    }

    /** How many requests may be sent within a few milliseconds. */
    private int burst(Scope scope) {
        for (int sent = 0; ; sent++) {
            Permit permit = ask(scope);
            if (permit.delay().compareTo(Duration.ofMillis(2)) > 0) {
                permit.report(Outcome.notSent());
                return sent;
            }
            sent(permit).report(Outcome.accepted());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "8, 4", "9, 4", "10, 5", "50, 5"})
    @DisplayName("after a pause a few requests follow each other at once; fewer with a low limit")
    void bursts(int limit, int requests) {
        assertThat(burst(account(limit))).isEqualTo(requests);
        pass(Duration.ofMinutes(1));
        assertThat(burst(account(limit))).isEqualTo(requests);
    }

    @Test
    void nothing_follows_at_once_after_a_refusal() {
        sent(ask()).report(Outcome.refused(Optional.of(Duration.ZERO)));
        pass(Duration.ofMinutes(1));

        assertThat(burst(account(10))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 50})
    @DisplayName("no second has more requests than the limit, whenever they are sent, and the limit is used")
    void no_second_has_too_many(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<Long> times = new ArrayList<>();
        for (int request = 0; request < 2_000; request++) {
            if (random.nextInt(100) == 0) {
                pass(Duration.ofMillis(random.nextInt(3_000)));
            }
            sent(ask(account(limit))).report(Outcome.accepted());
            times.add(now);
            pass(Duration.ofNanos(random.nextInt(20_000_000)));
        }

        for (int at = limit; at < times.size(); at++) {
            assertThat(times.get(at) - times.get(at - limit)).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void after_the_first_second_the_spaces_stay_even() {
        for (int request = 0; request < 20; request++) {
            sent(ask()).report(Outcome.accepted());
        }

        for (int request = 0; request < 20; request++) {
            Permit next = ask();
            assertThat(next.delay()).isEqualTo(INTERVAL);
            sent(next).report(Outcome.accepted());
        }
    }

    @Test
    void is_there_at_once_for_the_first_request_and_stays() {
        Permit first = ask();

        assertThat(first.delay()).isZero();
        assertThat(first.delay()).as("again").isZero();
        pass(Duration.ofSeconds(1));
        assertThat(first.delay()).as("later").isZero();
    }

    @Test
    void comes_in_the_order_in_which_they_were_asked_for() {
        steady();
        Permit second = ask();
        Permit third = ask();

        assertThat(third.delay()).isEqualTo(INTERVAL.multipliedBy(2));
        assertThat(second.delay()).isEqualTo(INTERVAL);

        pass(INTERVAL);
        assertThat(third.delay()).isEqualTo(INTERVAL);
        assertThat(second.delay()).isZero();
        assertThat(third.delay()).isEqualTo(INTERVAL);
    }

    @Test
    void who_gives_up_makes_room_for_the_next() {
        steady();
        Permit second = ask();
        Permit third = ask();
        assertThat(third.delay()).isEqualTo(INTERVAL.multipliedBy(2));

        second.report(Outcome.notSent());

        assertThat(third.delay()).isEqualTo(INTERVAL);
    }

    @Test
    @DisplayName("what a late request has lost is made up for, but not what was not used for longer than a burst takes")
    void lateness() {
        steady();
        pass(INTERVAL.plusMillis(50));
        sent(ask());
        assertThat(wait(account(10))).isEqualTo(INTERVAL.minusMillis(50));

        pass(Duration.ofMinutes(1));
        assertThat(burst(account(10))).isEqualTo(5);
    }

    @Test
    void the_lowest_limit_of_all_clients_is_used() {
        sent(ask(account(10)));
        steady(account(5));

        assertThat(wait(account(10))).isEqualTo(INTERVAL.multipliedBy(2));
    }

    @Test
    void workspaces_do_not_wait_for_each_other() {
        sent(ask(workspace("w1"))).report(Outcome.refused(Optional.of(Duration.ofMinutes(1))));

        assertThat(wait(workspace("w1"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(workspace("w2"))).isZero();
        assertThat(wait(new Scope(Scope.Kind.ACCOUNT, SERVICE, "w1", OptionalInt.empty())))
                .isZero();
        assertThat(wait(new Scope(Scope.Kind.WORKSPACE, URI.create("https://other"), "w1", OptionalInt.empty())))
                .isZero();
    }

    @Test
    void all_wait_as_long_as_the_service_asks_for() {
        Permit refused = steady();
        Permit waiting = ask();
        assertThat(waiting.delay()).isEqualTo(INTERVAL);

        refused.report(Outcome.refused(Optional.of(Duration.ofSeconds(7))));

        assertThat(waiting.delay()).isEqualTo(Duration.ofSeconds(7));
        pass(Duration.ofSeconds(7));
        assertThat(waiting.delay()).isZero();
    }

    @Test
    void a_service_that_refuses_everything_is_asked_less_and_less() {
        Duration before = Duration.ZERO;
        for (int request = 0; request < 5; request++) {
            sent(ask()).report(Outcome.refused(Optional.empty()));

            Duration pause = wait(account(10));
            assertThat(pause).isGreaterThan(before.multipliedBy(3).dividedBy(2));
            before = pause;
        }
    }

    @Test
    @DisplayName("several refusals of requests that were sent at the same time count as one, but not what they ask for")
    void sent_together() {
        Permit first = sent(ask());
        Permit second = sent(ask());
        Permit third = sent(ask());
        third.report(Outcome.refused(Optional.empty()));
        Duration pause = wait(account(10));

        second.report(Outcome.refused(Optional.empty()));
        assertThat(wait(account(10))).isLessThanOrEqualTo(pause);

        first.report(Outcome.refused(Optional.of(Duration.ofMinutes(1))));
        assertThat(wait(account(10))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("a refusal slows down the next requests, and accepted ones speed them up again")
    void slows_and_recovers() {
        Scope scope = account(20);
        accepted(scope, 60);
        Duration before = wait(scope);

        sent(ask(scope)).report(Outcome.refused(Optional.of(Duration.ZERO)));
        sent(ask(scope)).report(Outcome.accepted());
        Duration slow = wait(scope);
        assertThat(slow).isGreaterThan(before.multipliedBy(3).dividedBy(2));

        accepted(scope, 200);
        assertThat(wait(scope)).isLessThan(before.multipliedBy(5).dividedBy(4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("a response that is lost neither slows down nor speeds up")
    void lost(boolean isLost) {
        steady().report(isLost ? Outcome.noResponse() : Outcome.notSent());

        assertThat(wait(account(10))).isEqualTo(INTERVAL);
    }

    /** A scope of which a limit was learned, so that it is slower than one of which nothing is known. */
    private Duration learnedInterval(Scope scope) {
        accepted(scope, 5);
        sent(ask(scope)).report(Outcome.refused(Optional.of(Duration.ZERO)));
        return interval(scope);
    }

    private Duration interval(Scope scope) {
        accepted(scope, 1);
        return wait(scope);
    }

    private void useManyOthers() {
        for (int other = 0; other < 100; other++) {
            accepted(workspace("other" + other), 1);
        }
    }

    @Test
    @DisplayName("what was learned about a scope is forgotten if it was idle for ten minutes and there are many others")
    void forgets_idle_scopes() {
        Duration unknown = interval(workspace("unknown"));
        assertThat(learnedInterval(workspace("idle"))).isGreaterThan(unknown);

        pass(Duration.ofMinutes(11));
        useManyOthers();

        assertThat(interval(workspace("idle"))).isEqualTo(unknown);
    }

    @Test
    void a_few_idle_scopes_are_remembered() {
        Duration unknown = interval(workspace("unknown"));
        learnedInterval(workspace("idle"));

        pass(Duration.ofMinutes(11));

        assertThat(interval(workspace("idle"))).isGreaterThan(unknown);
    }

    @Test
    void a_scope_that_was_used_lately_is_remembered_among_many_others() {
        Duration unknown = interval(workspace("unknown"));
        learnedInterval(workspace("used"));

        pass(Duration.ofMinutes(9));
        useManyOthers();

        assertThat(interval(workspace("used"))).isGreaterThan(unknown);
    }

    @Test
    void a_scope_for_which_a_request_waits_is_remembered_among_many_others() {
        steady(workspace("waiting")).report(Outcome.accepted());
        for (int request = 0; request < 6; request++) {
            ask(workspace("waiting"));
        }

        pass(Duration.ofMinutes(11));
        useManyOthers();

        assertThat(ask(workspace("waiting")).delay()).as("its turn is the next").isPositive();
    }
}
