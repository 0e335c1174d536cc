package io.github.stint.core.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Attempts;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.fake.TestClock;
import io.github.stint.core.settling.FakeEntries.Fault;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntrySettlingTest {

    private static final Instant NINE = Samples.NINE;
    private static final Instant TEN = Samples.TEN;
    private static final NewTimeEntry REVIEW = NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Review");
    private static final NewTimeEntry TIMER = NewTimeEntry.timer(NINE, "Review");

    private final FakeEntries service = new FakeEntries(true);
    private final List<Duration> waits = new ArrayList<>();
    private final List<StintException> settled = new ArrayList<>();
    private final TestClock clock = new TestClock(TEN);
    private final Settling settling = new Settling(waits::add, clock);

    private Stint around(FakeEntries fake) {
        return settling.around(new FakeStint().with(fake).stint(), settled::add);
    }

    private TimeEntries entries() {
        return around(service).timeEntries();
    }

    private TimeEntry create() {
        return create(entries());
    }

    private static TimeEntry create(TimeEntries entries) {
        return entries.createFor(Samples.WORKSPACE, Samples.USER, REVIEW);
    }

    @Nested
    class Creations {

        @Test
        @DisplayName("A creation whose response arrives takes one call")
        void costs_nothing() {
            TimeEntry created = create();

            assertThat(service.stored()).containsExactly(created);
            assertThat(service.calls()).containsExactly("create");
            assertThat(waits).isEmpty();
            assertThat(settled).isEmpty();
        }

        @Test
        @DisplayName("An entry whose response was lost is found at once")
        void found() {
            service.writes(Fault.LOST_AFTER);

            assertThat(create()).isEqualTo(service.stored().get(0));
            assertThat(service.calls()).containsExactly("create", "list");
            assertThat(waits).isEmpty();
            assertThat(settled).singleElement().isInstanceOf(OutcomeUnknown.class);
        }

        @Test
        @DisplayName("An entry that is not stored, also not later, is created again")
        void created_again() {
            service.writes(Fault.LOST_BEFORE);

            TimeEntry created = create();

            assertThat(service.stored()).containsExactly(created);
            assertThat(service.calls()).containsExactly("create", "list", "list", "create");
            assertThat(waits).containsExactly(Settling.SETTLE_TIME);
            assertThat(settled).isEmpty();
        }

        @Test
        @DisplayName("An entry that is stored late is found after the wait")
        void late() {
            service.writes(Fault.LOST_BEFORE);
            Stint late = new Settling(time -> service.put(REVIEW))
                    .around(new FakeStint().with(service).stint());

            assertThat(create(late.timeEntries())).isEqualTo(service.stored().get(0));
            assertThat(service.calls()).containsExactly("create", "list", "list");
        }

        @Test
        @DisplayName("After three attempts without an effect it is certain that nothing was created")
        void gives_up() {
            service.writes(Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE);

            Unavailable error = catchThrowableOfType(Unavailable.class, EntrySettlingTest.this::create);

            assertThat(error).hasMessageContaining("3 attempts").hasCauseInstanceOf(OutcomeUnknown.class);
            assertThat(error.mayHaveTakenEffect()).isFalse();
            assertThat(error.retryable()).isTrue();
            assertThat(service.stored()).isEmpty();
            assertThat(service.calls()).filteredOn("create"::equals).hasSize(3);
            assertThat(waits).hasSize(3);
        }

        @Test
        @DisplayName("A later attempt that certainly fails is the error, if nothing is stored")
        void definite_failure() {
            service.writes(Fault.LOST_BEFORE, Fault.UNAVAILABLE);

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(EntrySettlingTest.this::create)
                    .withMessage("not sent")
                    .satisfies(error ->
                            assertThat(error.getSuppressed()).singleElement().isInstanceOf(OutcomeUnknown.class));
        }

        @Test
        @DisplayName("A first attempt that certainly fails is the error, without a read")
        void no_read() {
            service.writes(Fault.UNAVAILABLE);

            assertThatExceptionOfType(Unavailable.class).isThrownBy(EntrySettlingTest.this::create);
            assertThat(service.calls()).containsExactly("create");
        }

        @Test
        @DisplayName("An equal entry from before is not the result")
        void equal_from_before() {
            TimeEntry before = service.put(REVIEW);
            service.writes(Fault.LOST_BEFORE);

            TimeEntry created = create();

            assertThat(created.id()).isNotEqualTo(before.id());
            assertThat(service.stored()).containsExactly(before, created);
        }

        @Test
        @DisplayName("The result of an earlier call is not that of a later one")
        void claimed() {
            TimeEntries entries = entries();
            TimeEntry first = create(entries);
            service.writes(Fault.LOST_AFTER);
            TimeEntry second = create(entries);
            service.writes(Fault.LOST_BEFORE);
            TimeEntry third = create(entries);

            assertThat(service.stored()).containsExactly(first, second, third);
        }

        @Test
        @DisplayName("A different entry is not the result: user, times, description, project, task, tags")
        void fingerprint() {
            service.writes(Fault.LOST_BEFORE);
            Stint other = new Settling(time -> service.put(NewTimeEntry.builder()
                            .from(REVIEW)
                            .description("Another")
                            .build()))
                    .around(new FakeStint().with(service).stint());

            assertThat(create(other.timeEntries()).description()).isEqualTo("Review");
            assertThat(service.stored()).hasSize(2);
        }

        @Test
        @DisplayName("The current user is read only if the outcome is unknown")
        void current_user() {
            FakeStint fake = new FakeStint().with(service);
            TimeEntries entries = settling.around(fake.stint()).timeEntries();
            TimeEntry first = entries.create(Samples.WORKSPACE, REVIEW);
            assertThat(fake.calls()).isEmpty();
            service.writes(Fault.LOST_AFTER);

            TimeEntry second = entries.create(Samples.WORKSPACE, REVIEW);

            assertThat(fake.calls()).containsExactly("users.current");
            assertThat(service.stored()).containsExactly(first, second);
        }
    }

    @Nested
    class Unclear {

        private final FakeEntries unordered = new FakeEntries(false);
        private final TimeEntries entries = around(unordered).timeEntries();

        @Test
        @DisplayName("An equal entry that may have been there before leaves the outcome unknown")
        void unclear() {
            unordered.writes(Fault.LOST_AFTER);

            OutcomeUnknown error = catchThrowableOfType(OutcomeUnknown.class, () -> create(entries));

            assertThat(error)
                    .hasMessageContaining("the time entry \"Review\" from 2026-02-13T09:00:00Z to 2026-02-13T10:00:00Z")
                    .hasMessageContaining("e1001")
                    .hasMessageContaining("no response")
                    .hasCauseInstanceOf(OutcomeUnknown.class);
            assertThat(error.hint()).contains("before you create it again");
            assertThat(error.isExamined()).isTrue();
            assertThat(error.attempt()).containsInstanceOf(Creation.class);
            assertThat(unordered.calls()).containsExactly("create", "list");
        }

        @Test
        @DisplayName("An entry that was not among those read before is the result")
        void read_before() {
            TimeEntry earlier = unordered.put(REVIEW);
            assertThat(entries.all(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all()))
                    .containsExactly(earlier);
            unordered.writes(Fault.LOST_AFTER);

            TimeEntry created = create(entries);

            assertThat(created.id()).isNotEqualTo(earlier.id());
            assertThat(unordered.stored()).containsExactly(earlier, created);
        }

        private void readAll(TimeEntries read) {
            assertThat(read.allStrict(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all())
                            .toList())
                    .hasSameSizeAs(unordered.stored());
        }

        @Test
        @DisplayName("An entry that another program stored after the entries were read is not the result")
        void read_long_before() {
            readAll(entries);
            clock.advance(Settling.SETTLE_TIME.plusNanos(1));
            TimeEntry other = unordered.put(REVIEW);
            unordered.writes(Fault.LOST_BEFORE);

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> create(entries))
                    .withMessageContaining(other.id().value());
        }

        @Test
        @DisplayName("A list counts until five seconds after its reading began")
        void read_just_before() {
            readAll(entries);
            clock.advance(Settling.SETTLE_TIME);
            unordered.writes(Fault.LOST_AFTER);

            assertThat(create(entries)).isEqualTo(unordered.stored().get(0));
        }

        @Test
        @DisplayName("A list whose reading began long before proves nothing, although its end was read just before")
        void read_slowly() {
            Iterator<TimeEntry> list = entries.allStrict(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all())
                    .iterator();
            clock.advance(Settling.SETTLE_TIME.plusNanos(1));
            assertThat(list.hasNext()).isFalse();
            unordered.writes(Fault.LOST_AFTER);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(entries));
        }

        @Test
        @DisplayName("After the clock was set back it is not known how old a list is")
        void clock_set_back() {
            readAll(entries);
            clock.advance(Duration.ofNanos(-1));
            unordered.writes(Fault.LOST_AFTER);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(entries));
        }

        @Test
        @DisplayName("Without a clock it is not known how old a list is")
        void without_clock() {
            TimeEntries timeless = new Settling(waits::add)
                    .around(new FakeStint().with(unordered).stint())
                    .timeEntries();
            readAll(timeless);
            unordered.writes(Fault.LOST_AFTER);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(timeless));
        }

        @Test
        @DisplayName("With a clock only, it waits with the time of the JVM")
        void clock_only() {
            TimeEntries jvm = new Settling(clock)
                    .around(new FakeStint().with(unordered).stint())
                    .timeEntries();
            readAll(jvm);
            unordered.writes(Fault.LOST_AFTER);

            assertThat(create(jvm)).isEqualTo(unordered.stored().get(0));
        }

        @Test
        @DisplayName("A list that was not read to the time of the entry proves nothing")
        void read_in_part() {
            unordered.put(NewTimeEntry.completed(TimeInterval.of(TEN, TEN.plusSeconds(60)), "Later"));
            assertThat(entries.all(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all())
                            .findFirst())
                    .isPresent();
            unordered.writes(Fault.LOST_AFTER);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(entries));
        }

        @Test
        @DisplayName("A list with a filter, or of another time, proves nothing")
        void filtered() {
            List<TimeEntryQuery> queries = List.of(
                    TimeEntryQuery.builder().description("Review").build(),
                    TimeEntryQuery.builder().startingFrom(NINE.plusSeconds(1)).build(),
                    TimeEntryQuery.builder().startingBefore(NINE).build());
            for (TimeEntryQuery query : queries) {
                assertThat(entries.all(Samples.WORKSPACE, Samples.USER, query)).isEmpty();
            }
            unordered.writes(Fault.LOST_AFTER);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(entries));
        }

        @Test
        @DisplayName("A stored entry may be that of an earlier call with an unknown outcome")
        void earlier_unknown() {
            assertThat(entries.allStrict(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all()))
                    .isEmpty();
            unordered
                    .writes(Fault.LOST_AFTER)
                    .failRead(new UnexpectedResponse("list time entries", "unreadable", "look"));
            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(entries));
            unordered.writes(Fault.LOST_BEFORE);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(entries));
            unordered.writes(Fault.LOST_AFTER);
            unordered.put(REVIEW);
            assertThat(create(entries).id().value()).isEqualTo("e1003");
        }

        @Test
        @DisplayName("A stored entry may be that of an earlier call whose user could not be read")
        void earlier_unknown_user() {
            Settling late = new Settling(time -> service.put(REVIEW));
            FakeStint fake = new FakeStint().with(service).on("users.current", arguments -> {
                throw new UnexpectedResponse("show user", "unreadable", "look");
            });
            TimeEntries shared = late.around(fake.stint()).timeEntries();
            service.writes(Fault.LOST_BEFORE, Fault.LOST_BEFORE);
            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> shared.create(Samples.WORKSPACE, REVIEW));
            fake.on("users.current", arguments -> Samples.user().build());

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> shared.create(Samples.WORKSPACE, REVIEW))
                    .withMessageContaining("an equal entry is stored (e1001)");
        }

        @Test
        @DisplayName("What is stored is read again if that fails for a reason that may pass")
        void reads_again() {
            service.writes(Fault.LOST_AFTER).failRead(new Unavailable("list", "no response", "try again"));

            assertThat(create()).isEqualTo(service.stored().get(0));
            assertThat(service.calls()).containsExactly("create", "list", "list");
            assertThat(waits).hasSize(1);
        }

        @Test
        @DisplayName("If what is stored cannot be read, the outcome is unknown")
        void unreadable() {
            service.writes(Fault.LOST_AFTER);
            for (int read = 0; read < 5; read++) {
                service.failRead(new Unavailable("list", "no response", "try again"));
            }

            OutcomeUnknown error = catchThrowableOfType(OutcomeUnknown.class, EntrySettlingTest.this::create);

            assertThat(error).hasMessageContaining("could not be read");
            assertThat(service.calls()).hasSize(6);
            assertThat(waits).hasSize(4);
        }

        @Test
        @DisplayName("An error that will not pass is not repeated")
        void unreadable_for_good() {
            service.writes(Fault.LOST_AFTER).failRead(new UnexpectedResponse("list", "unreadable entry", "look"));

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(EntrySettlingTest.this::create)
                    .withMessageContaining("unreadable entry");
            assertThat(service.calls()).containsExactly("create", "list");
        }

        @Test
        @DisplayName("An interrupt ends the call, and the thread remains interrupted")
        void interrupted() {
            Settling interrupting = new Settling(time -> {
                throw new InterruptedException();
            });
            service.writes(Fault.LOST_BEFORE);
            TimeEntries entries =
                    interrupting.around(new FakeStint().with(service).stint()).timeEntries();

            OutcomeUnknown error = catchThrowableOfType(OutcomeUnknown.class, () -> create(entries));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error)
                    .hasMessageContaining("because the thread was interrupted; no response")
                    .hasCauseInstanceOf(Cancelled.class);
            assertThat(error.cancelled()).isTrue();
            assertThat(error.getSuppressed()).singleElement().isInstanceOf(OutcomeUnknown.class);
            assertThat(error.attempt()).containsInstanceOf(Creation.class);
            assertThat(service.calls()).containsExactly("create", "list");
        }

        @Test
        @DisplayName(
                "An interrupt while a call waits for one that creates an equal entry cancels it, and nothing is sent")
        void interrupted_while_waiting_for_an_equal_call() {
            service.writes(Fault.LOST_BEFORE);
            List<TimeEntries> ports = new ArrayList<>();
            List<StintException> errors = new ArrayList<>();
            Settling shared = new Settling(time -> {
                Thread other = new Thread(() -> {
                    Thread.currentThread().interrupt();
                    errors.add(catchThrowableOfType(StintException.class, () -> create(ports.get(0))));
                });
                other.start();
                other.join();
            });
            ports.add(shared.around(new FakeStint().with(service).stint()).timeEntries());

            TimeEntry created = create(ports.get(0));

            assertThat(errors).singleElement().isInstanceOfSatisfying(Cancelled.class, error -> {
                assertThat(error.code()).isEqualTo("interrupted");
                assertThat(error.operation()).isEqualTo("create time entry");
                assertThat(error.retryable()).isFalse();
            });
            assertThat(service.stored()).containsExactly(created);
            assertThat(service.calls()).filteredOn("create"::equals).hasSize(2);
        }

        @Test
        @DisplayName("Nothing is read if the thread is interrupted already")
        void interrupted_before() {
            service.writes(Fault.LOST_AFTER);
            Thread.currentThread().interrupt();

            OutcomeUnknown error = catchThrowableOfType(OutcomeUnknown.class, EntrySettlingTest.this::create);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error).hasMessageContaining("interrupted");
            assertThat(error.cancelled()).isTrue();
            assertThat(service.calls()).containsExactly("create");
        }

        @Test
        @DisplayName("If the interrupt ended the write itself, that remains the cause, with its response")
        void interrupted_write() {
            OutcomeUnknown lost = new OutcomeUnknown("create time entry", "interrupted", "look");
            lost.initCause(Cancelled.interrupted("create time entry", "interrupted"));
            FakeStint fake = new FakeStint().on("timeEntries.createFor", arguments -> {
                Thread.currentThread().interrupt();
                throw lost;
            });

            OutcomeUnknown error = catchThrowableOfType(
                    OutcomeUnknown.class,
                    () -> create(settling.around(fake.stint()).timeEntries()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error.getCause()).isSameAs(lost);
            assertThat(error.cancelled()).isTrue();
        }

        @Test
        @DisplayName("Ports that settle twice do not settle twice")
        void nested() {
            unordered.writes(Fault.LOST_AFTER);
            Stint inner = around(unordered);
            assertThat(new Settling(waits::add).around(inner)).isSameAs(inner);
            Stint plain = Settling.without(new FakeStint().with(unordered).stint());
            assertThat(new Settling(waits::add).around(plain)).isSameAs(plain);
            Stint between = Attempts.attaching(Optional.empty()).around(inner);
            Stint outer = new Settling(waits::add).around(between);

            assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create(outer.timeEntries()));
            assertThat(unordered.calls()).containsExactly("create", "list");
        }
    }

    @Nested
    class Timers {

        private TimerStarted start() {
            return entries().start(Samples.WORKSPACE, Samples.USER, TIMER);
        }

        @Test
        void a_start_whose_response_was_lost_is_found() {
            service.writes(Fault.LOST_AFTER);

            assertThat(start().started()).isEqualTo(service.stored().get(0));
            assertThat(service.calls()).containsExactly("start", "list");
        }

        @Test
        void a_timer_that_was_stopped_meanwhile_is_found() {
            FakeEntries stopping = new FakeEntries(true).writes(Fault.LOST_BEFORE);
            Stint stint = new Settling(time -> {
                        stopping.put(TIMER);
                        stopping.stop(Samples.WORKSPACE, Samples.USER, TEN);
                    })
                    .around(new FakeStint().with(stopping).stint());

            TimeEntry started = stint.timeEntries()
                    .start(Samples.WORKSPACE, Samples.USER, TIMER)
                    .started();

            assertThat(started.interval()).isEqualTo(TimeInterval.of(NINE, TEN));
        }

        @Test
        void a_start_without_effect_is_repeated() {
            service.writes(Fault.LOST_BEFORE);

            TimeEntry started = start().started();

            assertThat(service.stored()).containsExactly(started);
            assertThat(service.calls()).containsExactly("start", "list", "list", "start");
        }

        @Test
        void createFor_starts_a_timer_too() {
            service.writes(Fault.LOST_AFTER);

            TimeEntry timer = entries().createFor(Samples.WORKSPACE, Samples.USER, TIMER);

            assertThat(timer).isEqualTo(service.stored().get(0));
            assertThat(timer.running()).isTrue();
        }

        @Test
        @DisplayName("A timer that was stopped for the start is part of the result")
        void stopped_before() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            service.stop(Samples.WORKSPACE, Samples.USER, NINE);
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            FailingOnce failing =
                    new FailingOnce(service, new TimerNotStarted(before.id().value(), NINE, lost), false);
            TimerStarted timer = failing.start(settling, TIMER);

            assertThat(timer.stopped()).map(TimeEntry::id).contains(before.id());
            assertThat(timer.started().running()).isTrue();
        }

        @Test
        @DisplayName("A timer that was started is the result, although what was stopped for it cannot be read at first")
        void stopped_unreadable() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            FailingOnce failing =
                    new FailingOnce(service, new TimerNotStarted(before.id().value(), NINE, lost), true);
            service.failRead(new Unavailable("find time entry", "no response", "try again"));

            TimerStarted timer = failing.start(settling, TIMER);

            assertThat(timer.stopped()).map(TimeEntry::id).contains(before.id());
            assertThat(service.stored()).hasSize(2).contains(timer.started());
            assertThat(service.calls()).containsExactly("start", "find", "find", "list");
        }

        @Test
        @DisplayName(
                "A timer that was stopped for a start is in its error, although only a later attempt remains unknown")
        void stopped_before_an_unknown_attempt() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            service.stop(Samples.WORKSPACE, Samples.USER, NINE);
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            FailingOnce failing =
                    new FailingOnce(service, new TimerNotStarted(before.id().value(), NINE, lost), false);
            service.writes(Fault.LOST_AFTER);
            Settling unreadable = new Settling(
                    time -> service.readAfter(1, new UnexpectedResponse("list", "unreadable entry", "look")));

            TimerNotStarted error = catchThrowableOfType(TimerNotStarted.class, () -> failing.start(unreadable, TIMER));

            assertThat(error.stoppedId()).isEqualTo(before.id().value());
            assertThat(error.stoppedAt()).isEqualTo(NINE);
            assertThat(error)
                    .hasMessageContaining("the timer that was running (" + before.id() + ") has already been stopped")
                    .hasMessageContaining("it is not known whether the timer")
                    .hasMessageEndingWith(
                            "was started, because what is stored could not be read: unreadable entry; no response");
            assertThat(error.isExamined()).isTrue();
            assertThat(error.getSuppressed()).singleElement().isInstanceOf(OutcomeUnknown.class);
        }

        @Test
        @DisplayName("Each timer that was stopped is in the error, also if the first attempt stopped none")
        void several_stopped() {
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            TimeEntry one = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "One"));
            service.stop(Samples.WORKSPACE, Samples.USER, NINE);
            TimeEntry two = service.put(NewTimeEntry.timer(NINE.minusSeconds(30), "Two"));
            service.stop(Samples.WORKSPACE, Samples.USER, NINE);
            OutcomeUnknown without = new OutcomeUnknown("start timer", "no response", "look");
            Iterator<StintException> failures = List.of(
                            without,
                            new TimerNotStarted(one.id().value(), NINE, lost),
                            new TimerNotStarted(two.id().value(), NINE, lost))
                    .iterator();
            FakeStint fake = new FakeStint()
                    .on("timeEntries.start", arguments -> {
                        throw failures.next();
                    })
                    .on("timeEntries.allStrict", arguments -> Stream.of())
                    .on(
                            "timeEntries.find",
                            arguments -> service.find(Samples.WORKSPACE, (TimeEntryId) arguments.get(1)));

            TimerNotStarted error = catchThrowableOfType(
                    TimerNotStarted.class,
                    () -> settling.around(fake.stint()).timeEntries().start(Samples.WORKSPACE, Samples.USER, TIMER));

            assertThat(error.stoppedId()).isEqualTo(one.id().value());
            assertThat(error).hasMessageContaining("running (" + two.id() + ") has already been stopped");
            assertThat(error.getSuppressed()).hasSize(2).contains(without);
        }

        @Test
        @DisplayName("The error of a start that stopped a timer states why its outcome remains unknown")
        void unclear_after_a_stop() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            service.stop(Samples.WORKSPACE, Samples.USER, NINE);
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            TimerNotStarted stopped = new TimerNotStarted(before.id().value(), NINE, lost);
            service.failRead(new UnexpectedResponse("find", "unreadable entry", "look"));

            assertThatExceptionOfType(TimerNotStarted.class)
                    .isThrownBy(() -> new FailingOnce(service, stopped, true).start(settling, TIMER))
                    .isSameAs(stopped)
                    .withMessageEndingWith("was started, because what is stored could not be read: unreadable entry");
        }

        @Test
        @DisplayName("A later failure is in the error of a start that stopped a timer")
        void failure_after_a_stop() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            service.stop(Samples.WORKSPACE, Samples.USER, NINE);
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            TimerNotStarted stopped = new TimerNotStarted(before.id().value(), NINE, lost);
            service.writes(Fault.UNAVAILABLE);

            assertThatExceptionOfType(TimerNotStarted.class)
                    .isThrownBy(() -> new FailingOnce(service, stopped, false).start(settling, TIMER))
                    .isSameAs(stopped)
                    .withMessageEndingWith("has already been stopped at 2026-02-13T09:00:00Z; not sent");
        }

        @Test
        @DisplayName("Nothing is read after a repeated start, so that it cannot fail because of that")
        void repeated_start_reads_nothing() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            OutcomeUnknown lost = new OutcomeUnknown("start timer", "no response", "look");
            FailingOnce failing =
                    new FailingOnce(service, new TimerNotStarted(before.id().value(), NINE, lost), false);

            TimerStarted timer = failing.start(settling, TIMER);

            assertThat(timer.stopped()).map(TimeEntry::id).contains(before.id());
            assertThat(timer.stopped().orElseThrow().interval().end()).contains(NINE);
            assertThat(service.calls()).containsExactly("find", "list", "list", "start");
        }

        @Test
        @DisplayName("A stop that takes effect late is part of the result with its end")
        void late_stop() {
            TimeEntry before = service.put(NewTimeEntry.timer(NINE.minusSeconds(60), "Before"));
            OutcomeUnknown lost = new OutcomeUnknown("stop timer", "no response", "look");
            FailingOnce failing =
                    new FailingOnce(service, new TimerNotStarted(before.id().value(), NINE, lost), false);
            Settling late = new Settling(time -> service.stop(Samples.WORKSPACE, Samples.USER, NINE));

            TimerStarted timer = failing.start(late, TIMER);

            assertThat(timer.stopped()).contains(service.stored().get(0));
            assertThat(timer.stopped().orElseThrow().interval().end()).contains(NINE);
        }

        @Test
        void a_stop_whose_response_was_lost_is_found() {
            TimeEntry timer = start().started();
            service.writes(Fault.LOST_AFTER);

            TimeEntry stopped = entries().stop(Samples.WORKSPACE, Samples.USER, TEN);

            assertThat(stopped.id()).isEqualTo(timer.id());
            assertThat(stopped.interval().end()).contains(TEN);
            assertThat(service.calls()).containsExactly("start", "stop", "find");
        }

        @Test
        void a_stop_of_an_unknown_timer_is_found_by_its_end() {
            TimeEntry timer = service.put(TIMER);
            service.put(NewTimeEntry.completed(TimeInterval.of(NINE, NINE.plusSeconds(5)), "Another"));
            service.writes(Fault.LOST_AFTER);

            assertThat(entries().stop(Samples.WORKSPACE, Samples.USER, TEN).id())
                    .isEqualTo(timer.id());
            assertThat(service.calls()).containsExactly("stop", "list", "list");
        }

        @Test
        void a_stop_without_effect_is_repeated() {
            service.put(TIMER);
            service.writes(Fault.LOST_BEFORE);

            assertThat(entries().stop(Samples.WORKSPACE, Samples.USER, TEN).running())
                    .isFalse();
            assertThat(service.calls()).filteredOn("stop"::equals).hasSize(2);
            assertThat(waits).hasSize(1);
        }

        @Test
        void a_stop_without_a_timer_reports_that() {
            service.writes(Fault.LOST_BEFORE);

            assertThatExceptionOfType(NoTimerRunning.class)
                    .isThrownBy(() -> entries().stop(Samples.WORKSPACE, Samples.USER, TEN));
        }

        @Test
        @DisplayName("An entry that had the end before is not what was stopped")
        void end_from_before() {
            TimeEntry before = service.put(REVIEW);
            TimeEntry timer = service.put(TIMER);
            TimeEntries entries = entries();
            assertThat(entries.find(Samples.WORKSPACE, before.id())).isPresent();
            service.writes(Fault.LOST_AFTER);

            assertThat(entries.stop(Samples.WORKSPACE, Samples.USER, TEN).id()).isEqualTo(timer.id());
        }

        @Test
        @DisplayName("After a stop with an unknown outcome it is not known which timer runs")
        void stop_after_an_unknown_stop() {
            TimeEntries entries = entries();
            TimeEntry first =
                    entries.start(Samples.WORKSPACE, Samples.USER, TIMER).started();
            service.writes(Fault.LOST_AFTER).failRead(new UnexpectedResponse("find", "unreadable", "look"));
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> entries.stop(Samples.WORKSPACE, Samples.USER, TEN));
            TimeEntry second = service.put(NewTimeEntry.timer(TEN, "Another"));
            service.writes(Fault.LOST_BEFORE);

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> entries.stop(Samples.WORKSPACE, Samples.USER, TEN))
                    .withMessageContaining("an entry has this end (" + first.id() + ")");

            assertThat(service.stored()).contains(second);
        }

        @Test
        @DisplayName("A timer that was changed to have the end before is not what was stopped")
        void end_from_a_change() {
            TimeEntries entries = entries();
            TimeEntry first =
                    entries.start(Samples.WORKSPACE, Samples.USER, TIMER).started();
            TimeEntryChange ended = TimeEntryChange.builder().end(TEN).build();
            assertThat(entries.update(Samples.WORKSPACE, first.id(), ended).running())
                    .isFalse();
            TimeEntry second = service.put(NewTimeEntry.timer(NINE.plusSeconds(60), "Another"));
            service.writes(Fault.LOST_AFTER);

            assertThat(entries.stop(Samples.WORKSPACE, Samples.USER, TEN).id()).isEqualTo(second.id());
        }

        @Test
        @DisplayName("If a timer runs and an entry has the end, it is not known which was stopped")
        void unclear_stop() {
            service.put(REVIEW);
            service.put(TIMER);
            service.writes(Fault.LOST_BEFORE);

            OutcomeUnknown error = catchThrowableOfType(
                    OutcomeUnknown.class, () -> entries().stop(Samples.WORKSPACE, Samples.USER, TEN));

            assertThat(error).hasMessageContaining("the running timer, which was to end at 2026-02-13T10:00:00Z");
            assertThat(error.hint()).contains("running timer");
        }
    }

    /** Fails the first start with an error, although it may have an effect, after which the service works. */
    private record FailingOnce(FakeEntries service, StintException error, boolean effective) {

        TimerStarted start(Settling settling, NewTimeEntry timer) {
            boolean[] failed = new boolean[1];
            FakeStint fake = new FakeStint()
                    .on("timeEntries.start", arguments -> {
                        if (!failed[0]) {
                            failed[0] = true;
                            if (effective) {
                                TimerStarted unused = service.start(Samples.WORKSPACE, Samples.USER, timer);
                            }
                            throw error;
                        }
                        return service.start(Samples.WORKSPACE, Samples.USER, timer);
                    })
                    .on(
                            "timeEntries.allStrict",
                            arguments -> service.allStrict(
                                    Samples.WORKSPACE, Samples.USER, (TimeEntryQuery) arguments.get(2)))
                    .on(
                            "timeEntries.find",
                            arguments -> service.find(Samples.WORKSPACE, (TimeEntryId) arguments.get(1)))
                    .checking(service::creationCheck);
            return settling.around(fake.stint()).timeEntries().start(Samples.WORKSPACE, Samples.USER, timer);
        }
    }

    @Nested
    class Changes {

        private final TimeEntryChange change =
                TimeEntryChange.builder().description("Changed").build();

        @Test
        void an_update_whose_response_was_lost_is_read_back() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_AFTER);

            assertThat(entries().update(Samples.WORKSPACE, entry.id(), change).description())
                    .isEqualTo("Changed");
            assertThat(service.calls()).containsExactly("update", "find");
        }

        @Test
        void an_update_without_effect_is_repeated_after_the_wait() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_BEFORE);

            assertThat(entries().update(Samples.WORKSPACE, entry, change).description())
                    .isEqualTo("Changed");
            assertThat(service.calls()).containsExactly("update", "find", "find", "update");
            assertThat(waits).containsExactly(Settling.SETTLE_TIME);
        }

        @Test
        @DisplayName("An update that takes effect late is not sent again, because it could arrive after a later one")
        void late_update() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_BEFORE);
            Settling late = new Settling(time -> {
                TimeEntry unused = service.update(Samples.WORKSPACE, entry.id(), change);
            });

            TimeEntry updated = late.around(new FakeStint().with(service).stint())
                    .timeEntries()
                    .update(Samples.WORKSPACE, entry.id(), change);

            assertThat(updated.description()).isEqualTo("Changed");
            assertThat(service.calls()).containsExactly("update", "find", "update", "find");
        }

        @Test
        void an_update_of_what_does_not_exist_is_NotFound() {
            service.writes(Fault.LOST_BEFORE);

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> entries().update(Samples.WORKSPACE, new TimeEntryId("e9"), change));
        }

        @Test
        void an_update_that_never_succeeds_is_certainly_not_done() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE);

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> entries().update(Samples.WORKSPACE, entry.id(), change));
            assertThat(waits).hasSize(3);
            assertThat(service.stored()).containsExactly(entry);
        }

        @Test
        @DisplayName("A timer that was stopped for a change is not changed again")
        void stopped_for_a_change() {
            TimeEntry entry = service.put(REVIEW);
            TimerNotStarted incomplete = new TimerNotStarted(
                    entry.id().value(), TEN, new OutcomeUnknown("update time entry", "no response", "look"));
            FakeStint fake = new FakeStint()
                    .on("timeEntries.update", arguments -> {
                        throw incomplete;
                    })
                    .on(
                            "timeEntries.find",
                            arguments -> Optional.of(TimeEntry.builder()
                                    .from(entry)
                                    .description("Changed")
                                    .build()));

            assertThatExceptionOfType(TimerNotStarted.class)
                    .isThrownBy(() ->
                            settling.around(fake.stint()).timeEntries().update(Samples.WORKSPACE, entry.id(), change))
                    .isSameAs(incomplete);
            assertThat(fake.calls()).filteredOn("timeEntries.update"::equals).hasSize(1);
        }

        @Test
        void a_deletion_whose_response_was_lost_is_done() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_AFTER);

            entries().delete(Samples.WORKSPACE, entry.id());

            assertThat(service.stored()).isEmpty();
            assertThat(service.calls()).containsExactly("delete", "find");
        }

        @Test
        void a_deletion_without_effect_is_repeated() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_BEFORE);

            entries().delete(Samples.WORKSPACE, entry.id());

            assertThat(service.stored()).isEmpty();
            assertThat(service.calls()).containsExactly("delete", "find", "delete");
        }

        @Test
        @DisplayName("A deletion of which nothing is known names the entry")
        void unknown_deletion() {
            TimeEntry entry = service.put(REVIEW);
            service.writes(Fault.LOST_AFTER).failRead(new UnexpectedResponse("find", "unreadable", "look"));

            OutcomeUnknown error =
                    catchThrowableOfType(OutcomeUnknown.class, () -> entries().delete(Samples.WORKSPACE, entry.id()));

            assertThat(error).hasMessageContaining("whether the time entry e1001 was deleted");
            assertThat(error.attempt().orElseThrow().id()).contains("e1001");
        }
    }
}
