package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random faults of the gateway. A stalled machine counts as one more fault; it may fail all calls in flight, so fewer calls succeed than
 * expected by probability.
 */
class RandomFaultsTest {

    private static final int CALLS = 100;
    private static final int AT_A_TIME = 16;
    private static final double PART = 0.05;
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    /** Longer than any call that ends. */
    private static final Duration FOR_EVER = DEADLINE.multipliedBy(10);

    private static final TimeInterval AN_HOUR =
            TimeInterval.of(Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"));

    static Stream<Fault> everyFault() {
        return Stream.of(Fault.Kind.values()).flatMap(RandomFaultsTest::faults);
    }

    private static Stream<Fault> faults(Fault.Kind kind) {
        return switch (kind) {
            case DELAY -> Stream.of(Fault.delay(Duration.ofMillis(20)));
            case JITTER -> Stream.of(Fault.jitter(Duration.ofMillis(20)));
            case RATE_LIMITED -> Stream.of(Fault.rateLimited(), Fault.rateLimited(Duration.ofSeconds(1)));
            case UNAUTHORIZED -> Stream.of(Fault.unauthorized());
            case PAYMENT_REQUIRED -> Stream.of(Fault.paymentRequired());
            case FORBIDDEN -> Stream.of(Fault.forbidden());
            case NOT_FOUND -> Stream.of(Fault.notFound());
            case INTERNAL_ERROR -> Stream.of(Fault.internalError());
            case BAD_GATEWAY -> Stream.of(Fault.badGateway());
            case RESET_BEFORE -> Stream.of(Fault.resetBefore());
            case RESET_AFTER -> Stream.of(Fault.resetAfter());
            case HALF_BODY -> Stream.of(Fault.halfBody());
            case SLOW_BODY -> Stream.of(Fault.slowBody(Duration.ofSeconds(30)));
        };
    }

    /** Whether it is certain that a write which is hit has not been done, or that it is acknowledged after all. */
    private static boolean leavesNoDoubt(Fault fault) {
        return switch (fault.kind()) {
            case DELAY, JITTER, RATE_LIMITED, UNAUTHORIZED, PAYMENT_REQUIRED, FORBIDDEN, NOT_FOUND -> true;
            case INTERNAL_ERROR, BAD_GATEWAY, RESET_BEFORE, RESET_AFTER, HALF_BODY, SLOW_BODY -> false;
        };
    }

    /** The first request is hit for certain, and of the others a part. */
    private static SimulatedFixture failing(Fault fault) {
        TestTime time = new TestTime();
        SimulatedFixture fixture = SimulatedFixture.throughMaton(config -> fault.kind() == Fault.Kind.RATE_LIMITED
                // Refusals that have nothing to do with the rate slow all requests down; the waits take no time here.
                ? config.timeout(FOR_EVER.multipliedBy(10)).waitingTime(time, time)
                : config.timeout(DEADLINE));
        fixture.simulator().faults().seed(7);
        fixture.simulator().faults().next(1, fault);
        fixture.simulator().faults().failRandomly(PART, fault);
        return fixture;
    }

    /** What came of all the calls, each of which has to come to an end. */
    private static <T> List<T> called(IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Callable<T>> calls = IntStream.range(0, CALLS)
                    .<Callable<T>>mapToObj(
                            number -> () -> assertTimeoutPreemptively(FOR_EVER, () -> call.apply(number)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void readsAreRightOrFailInTheWordsOfTheDomainAndNoneHangs(Fault fault) throws Exception {
        try (SimulatedFixture fixture = failing(fault)) {
            for (int number = 0; number < 5; number++) {
                fixture.memory().tags().create(fixture.workspace(), new NewTag("tag " + number));
            }
            List<Tag> expected = fixture.memory()
                    .tags()
                    .all(fixture.workspace(), TagQuery.all())
                    .toList();

            List<List<Tag>> responses = called(call -> read(fixture)).stream()
                    .flatMap(Optional::stream)
                    .toList();

            assertThat(responses)
                    .as("right")
                    .allSatisfy(answer -> assertThat(answer).containsExactlyElementsOf(expected));
            assertThat(responses).as("most of them succeed").hasSizeGreaterThan(CALLS / 2);
        }
    }

    /** Empty if it failed in the words of the domain. */
    private static Optional<List<Tag>> read(SimulatedFixture fixture) {
        try {
            return Optional.of(fixture.stint()
                    .tags()
                    .all(fixture.workspace(), TagQuery.all())
                    .toList());
        } catch (StintException typed) {
            assertThat(typed.hint()).isNotBlank();
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void everyAcknowledgedWriteExistsOnceAndNoneTwice(Fault fault) throws Exception {
        SimulatedFixture fixture = failing(fault);
        List<Made> made;
        try (fixture) {
            made = called(number -> create(fixture, "entry " + (1000 + number)));
        }

        // Only now, so that none that was given up is still on its way.
        Map<String, Long> stored = fixture.memory()
                .timeEntries()
                .all(fixture.workspace(), fixture.user(), TimeEntryQuery.all())
                .collect(Collectors.groupingBy(TimeEntry::description, Collectors.counting()));
        assertThat(made).allSatisfy(each -> {
            long times = stored.getOrDefault(each.description(), 0L);
            switch (each.outcome()) {
                case ACKNOWLEDGED -> assertThat(times).isEqualTo(1);
                case UNKNOWN -> assertThat(times).isLessThanOrEqualTo(1);
                case FAILED -> assertThat(times).isZero();
            }
        });
        assertThat(made)
                .as("most of them succeed")
                .filteredOn(each -> each.outcome() == Outcome.ACKNOWLEDGED)
                .hasSizeGreaterThan(CALLS / 2);
        assertThat(leavesNoDoubt(fault) || made.stream().anyMatch(each -> each.outcome() == Outcome.UNKNOWN))
                .as("the fault has an effect: %s", made)
                .isTrue();
    }

    private enum Outcome {
        ACKNOWLEDGED,
        UNKNOWN,
        FAILED
    }

    private record Made(String description, Outcome outcome) {}

    private static Made create(SimulatedFixture fixture, String description) {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(AN_HOUR)
                .description(description)
                .build();
        try {
            fixture.stint().timeEntries().create(fixture.workspace(), entry);
            return new Made(description, Outcome.ACKNOWLEDGED);
        } catch (OutcomeUnknown unknown) {
            return new Made(description, Outcome.UNKNOWN);
        } catch (StintException failed) {
            return new Made(description, Outcome.FAILED);
        }
    }
}
