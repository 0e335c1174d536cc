package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway that fails now and then. */
@Timeout(120)
class BadDaysTest {

    private static final int CALLS = 100;

    static Stream<Arguments> everyFault() {
        return Stream.of(
                        Fault.delay(Duration.ofMillis(20)),
                        Fault.jitter(Duration.ofMillis(20)),
                        Fault.rateLimited(),
                        Fault.rateLimited(Duration.ZERO),
                        Fault.internalError(),
                        Fault.badGateway(),
                        Fault.resetBefore(),
                        Fault.resetAfter(),
                        Fault.halfBody(),
                        Fault.slowBody(Duration.ofSeconds(30)))
                .map(Arguments::of);
    }

    private static SimulatedFixture failing(Fault fault, double probability) {
        SimulatedFixture fixture = SimulatedFixture.throughMaton(config -> config.timeout(Duration.ofSeconds(1)));
        fixture.simulator().faults().seed(7);
        fixture.simulator().faults().byChance(probability, fault);
        return fixture;
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void readsAreRightOrFailInTheWordsOfTheDomainAndNoneHangs(Fault fault) {
        try (SimulatedFixture fixture = failing(fault, 0)) {
            WorkspaceId workspace = fixture.workspace();
            for (int number = 0; number < 5; number++) {
                fixture.stint().tags().create(workspace, new NewTag("tag " + number));
            }
            List<Tag> expected =
                    fixture.stint().tags().all(workspace, TagQuery.all()).toList();
            fixture.simulator().faults().byChance(0.05, fault);
            int right = 0;
            for (int call = 0; call < CALLS; call++) {
                try {
                    assertThat(fixture.stint().tags().all(workspace, TagQuery.all()))
                            .containsExactlyElementsOf(expected);
                    right++;
                } catch (StintException typed) {
                    assertThat(typed.hint()).isNotBlank();
                }
            }

            assertThat(right).as("most of them succeed").isGreaterThan(CALLS * 3 / 4);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void everyWriteThatWasAcknowledgedIsThereOnceAndNoneIsThereTwice(Fault fault) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (SimulatedFixture fixture = failing(fault, 0.1)) {
            List<Callable<Made>> writes = IntStream.range(0, CALLS)
                    .<Callable<Made>>mapToObj(number -> () -> create(fixture, "tag " + (1000 + number)))
                    .toList();
            List<Made> made = new ArrayList<>();
            for (Future<Made> write : threads.invokeAll(writes)) {
                made.add(write.get());
            }
            fixture.simulator().faults().clear();

            Map<String, Long> stored = fixture.stint()
                    .tags()
                    .all(fixture.workspace(), TagQuery.all())
                    .collect(Collectors.groupingBy(Tag::name, Collectors.counting()));
            assertThat(made).allSatisfy(each -> {
                long times = stored.getOrDefault(each.name(), 0L);
                switch (each.outcome()) {
                    case ACKNOWLEDGED -> assertThat(times).isEqualTo(1);
                    case UNKNOWN -> assertThat(times).isLessThanOrEqualTo(1);
                    case REFUSED -> assertThat(times).isZero();
                }
            });
            assertThat(made)
                    .filteredOn(each -> each.outcome() == Outcome.ACKNOWLEDGED)
                    .hasSizeGreaterThan(CALLS / 2);
        } finally {
            threads.shutdownNow();
        }
    }

    private enum Outcome {
        ACKNOWLEDGED,
        UNKNOWN,
        REFUSED
    }

    private record Made(String name, Outcome outcome) {}

    private static Made create(SimulatedFixture fixture, String name) {
        try {
            fixture.stint().tags().create(fixture.workspace(), new NewTag(name));
            return new Made(name, Outcome.ACKNOWLEDGED);
        } catch (OutcomeUnknown unknown) {
            return new Made(name, Outcome.UNKNOWN);
        } catch (StintException refused) {
            return new Made(name, Outcome.REFUSED);
        }
    }
}
