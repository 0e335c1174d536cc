package io.github.stint.core.cache;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.fake.TestClock;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long lists are valid, and the names that entries get from them. */
class CacheValidityTest {

    private static final Project WEBSITE = Samples.project().build();
    private static final Task DRAFT = Samples.task().build();
    private static final Tag URGENT = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);

    private final FakeStint stint = new FakeStint().with(WEBSITE).with(DRAFT).with(URGENT);
    private final TestClock clock = new TestClock(NINE);
    private final CacheStore store = CacheStore.inMemory();
    private final CachedStint cached = CachedStint.over(stint, store, clock);

    private List<Tag> tagsOf(Stint ports) {
        return ports.tags().all(WORKSPACE, TagQuery.all()).toList();
    }

    @Test
    void a_damaged_list_of_no_user_or_of_two_is_read_again() {
        User user = Samples.user().build();
        for (List<User> damaged : List.of(List.<User>of(), List.of(user, user))) {
            store.write(CacheKey.currentUser(), new CachedList<>(NINE, damaged));

            assertThat(cached.remembersCurrentUser()).isFalse();
            assertThat(cached.users().current()).isEqualTo(stint.users().current());
            assertThat(cached.remembersCurrentUser()).isTrue();
        }
    }

    /** Returns whether the tags are read, instead of taken from the cache. */
    private boolean areRead() {
        stint.requests().clear();
        assertThat(tagsOf(cached)).containsExactly(URGENT);
        return !stint.requests().received().isEmpty();
    }

    @Nested
    class Age {

        @Test
        void a_list_is_valid_for_less_than_an_hour() {
            assertThat(areRead()).isTrue();

            clock.advance(CachedStint.MAX_AGE.minusNanos(1));
            assertThat(areRead()).isFalse();

            clock.advance(Duration.ofNanos(1));
            assertThat(areRead()).isTrue();
        }

        @Test
        void a_list_that_was_read_in_the_future_is_not_valid() {
            assertThat(areRead()).isTrue();

            clock.advance(Duration.ofNanos(-1));

            assertThat(areRead()).isTrue();
        }

        @Test
        void a_list_is_as_old_as_the_begin_of_its_read() {
            Stint slow = CachedStint.over(stint, store, new Clock() {
                private int calls;

                @Override
                public Instant instant() {
                    return NINE.plus(Duration.ofMinutes(10L * calls++));
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }
            });
            tagsOf(slow);

            assertThat(store.read(CacheKey.tags(WORKSPACE)))
                    .hasValueSatisfying(list -> assertThat(list.readAt()).isEqualTo(NINE));
        }

        @Test
        void a_list_during_whose_read_something_changed_is_not_stored() {
            CacheStore empty = CacheStore.inMemory();
            Cache cache = new Cache(empty, clock, CachedStint.MAX_AGE);
            assertThat(cache.list(CacheKey.tags(WORKSPACE), () -> {
                        cache.forget();
                        return Stream.of(URGENT);
                    }))
                    .containsExactly(URGENT);

            assertThat(empty.read(CacheKey.tags(WORKSPACE))).isEmpty();
        }
    }

    @Test
    void a_list_that_was_forgotten_is_read_again() {
        assertThat(areRead()).isTrue();
        assertThat(areRead()).isFalse();

        cached.forget();

        assertThat(areRead()).isTrue();
    }

    @Nested
    class Bypass {

        @Test
        void reads_again_and_updates_the_cache() {
            assertThat(areRead()).isTrue();
            Tag second = new Tag(new TagId("g2"), WORKSPACE, "zulu", false);
            stint.with(second);
            assertThat(tagsOf(cached)).containsExactly(URGENT);

            assertThat(tagsOf(Cached.bypass(cached))).containsExactly(URGENT, second);
            assertThat(tagsOf(cached)).containsExactly(URGENT, second);
        }

        @Test
        void ports_without_a_cache_bypass_themselves() {
            assertThat(Cached.bypass(stint)).isSameAs(stint);
            Stint bypass = cached.uncached();
            assertThat(Cached.bypass(bypass)).isSameAs(bypass);
        }

        @Test
        void a_change_through_it_makes_lists_invalid() {
            assertThat(areRead()).isTrue();
            cached.uncached().tags().archive(WORKSPACE, URGENT.id());

            assertThat(tagsOf(cached)).containsExactly(URGENT.withArchived(true));
        }
    }

    @Nested
    class Rejections {

        static Stream<StintException> outdating() {
            return Stream.of(
                    new Forbidden("create time entry", "forbidden", "ask an admin"),
                    new NotAuthenticated("create time entry", "rejected", "use another key"),
                    new NotFound("create time entry", EntityKind.PROJECT, "p1"),
                    new TimerNotStarted("e1", NINE, new NotFound("start timer", EntityKind.TAG, "g1")));
        }

        @ParameterizedTest
        @MethodSource("outdating")
        void a_rejection_of_what_may_come_from_the_cache_makes_it_invalid(StintException rejected) {
            assertThat(areRead()).isTrue();
            stint.requests().failNext("timeEntries.create", rejected);

            assertThatThrownBy(() -> create()).isSameAs(rejected);

            assertThat(areRead()).isTrue();
        }

        static Stream<StintException> others() {
            return Stream.of(
                    new Unavailable("create time entry", "no network", "try again"),
                    new NotFound("create time entry", EntityKind.TIME_ENTRY, "e1"),
                    new TimerNotStarted("e1", NINE, new Unavailable("start timer", "no network", "try again")));
        }

        @ParameterizedTest
        @MethodSource("others")
        void another_failure_keeps_the_lists(StintException failure) {
            assertThat(areRead()).isTrue();
            stint.requests().failNext("timeEntries.create", failure);

            assertThatThrownBy(() -> create()).isSameAs(failure);

            assertThat(areRead()).isFalse();
        }

        private TimeEntry create() {
            return cached.timeEntries().create(WORKSPACE, NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Call"));
        }

        @Test
        void a_missing_entity_of_another_kind_makes_the_lists_invalid() {
            assertThat(areRead()).isTrue();
            stint.requests().failNext("projects.find", new NotFound("show project", EntityKind.WORKSPACE, "w1"));

            assertThatThrownBy(() -> cached.projects().get(WORKSPACE, WEBSITE.id()))
                    .isInstanceOf(NotFound.class);

            assertThat(areRead()).isTrue();
        }

        @Test
        void a_rejection_of_a_later_page_makes_the_lists_invalid() {
            Tag second = new Tag(new TagId("g2"), WORKSPACE, "zulu", true);
            stint.with(second);
            assertThat(tagsOf(cached)).hasSize(2);
            stint.requests().succeedNext("tags.list");
            stint.requests().failNext("tags.list", new Forbidden("list tags", "forbidden", "ask an admin"));
            Stream<Tag> paged = cached.tags().all(WORKSPACE, TagQuery.all(), 1);

            assertThatThrownBy(paged::toList).isInstanceOf(Forbidden.class);

            stint.requests().clear();
            assertThat(tagsOf(cached)).hasSize(2);
            assertThat(stint.requests().received()).containsExactly("tags.list");
        }
    }

    @Nested
    class Connections {

        @Test
        void creating_or_deleting_one_makes_everything_invalid() {
            assertThat(areRead()).isTrue();
            Connection created = cached.connections().create("clockify");
            assertThat(areRead()).isTrue();

            cached.connections().delete(created.id());
            assertThat(areRead()).isTrue();
            assertThat(stint.connections().list(ConnectionQuery.all())).isEmpty();
        }

        @Test
        void reading_them_keeps_the_lists() {
            Connection created = stint.connections().create("clockify");
            assertThat(areRead()).isTrue();

            assertThat(cached.connections().list(ConnectionQuery.all())).containsExactly(created);
            assertThat(cached.connections().find(created.id())).contains(created);
            assertThat(cached.connections().get(created.id())).isEqualTo(created);

            assertThat(areRead()).isFalse();
        }
    }

    @Nested
    class NamesOfEntries {

        private final TimeEntry entry = TimeEntry.builder()
                .from(Samples.timeEntry().build())
                .projectId(WEBSITE.id())
                .taskId(DRAFT.id())
                .addTagIds(URGENT.id())
                .build();
        private final NewTimeEntry wanted = NewTimeEntry.like(entry, entry.interval());

        private void rememberNames() {
            stint.with(Samples.project().id(new ProjectId("p2")).name("Another").build())
                    .with(Samples.task().id(new TaskId("t2")).name("Another").build())
                    .with(new Tag(new TagId("g2"), WORKSPACE, "another", false));
            assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all())).hasSize(2);
            assertThat(cached.tasks().all(WORKSPACE, WEBSITE.id(), TaskQuery.all()))
                    .hasSize(2);
            assertThat(tagsOf(cached)).hasSize(2);
            // Names of any age are better than none.
            clock.advance(Duration.ofDays(30));
            stint.requests().clear();
        }

        private void hasNames(TimeEntry named) {
            assertThat(named.names().project()).contains("Website");
            assertThat(named.names().task()).contains("Draft");
            assertThat(named.names().tags()).isEqualTo(Map.of(URGENT.id(), "urgent"));
        }

        @Test
        void are_added_to_what_a_write_returns() {
            rememberNames();
            stint.with(entry);

            hasNames(cached.timeEntries().create(WORKSPACE, wanted));
            hasNames(cached.timeEntries().createFor(WORKSPACE, USER, wanted));
            TimeEntryChange change =
                    TimeEntryChange.builder().description("New").build();
            hasNames(cached.timeEntries().update(WORKSPACE, entry.id(), change));
            hasNames(cached.timeEntries().update(WORKSPACE, entry, change));
        }

        @Test
        void are_added_to_timers() {
            rememberNames();
            NewTimeEntry first = NewTimeEntry.like(entry, TimeInterval.startingAt(NINE));
            NewTimeEntry second = NewTimeEntry.like(entry, TimeInterval.startingAt(TEN));

            hasNames(cached.timeEntries().start(WORKSPACE, USER, first).started());
            TimerStarted timer = cached.timeEntries().start(WORKSPACE, USER, second);
            hasNames(timer.stopped().orElseThrow());
            hasNames(cached.timeEntries()
                    .inProgress(WORKSPACE, PageRequest.first())
                    .items()
                    .get(0));
            hasNames(cached.timeEntries().stop(WORKSPACE, USER, TEN.plusSeconds(60)));
        }

        @Test
        void are_not_known_if_nothing_was_read() {
            assertThat(cached.timeEntries().create(WORKSPACE, wanted).names()).isEqualTo(EntryNames.unknown());
        }

        @Test
        void that_the_entry_came_with_are_kept() {
            rememberNames();
            EntryNames others = EntryNames.builder()
                    .project("Other")
                    .task("Other")
                    .putTags(URGENT.id(), "other")
                    .build();

            assertThat(new RememberedNames(new Cache(store, clock, CachedStint.MAX_AGE))
                            .addTo(entry.withNames(others))
                            .names())
                    .isEqualTo(others);
        }

        @Test
        void of_entries_are_read_without_the_cache() {
            stint.with(entry);
            TimeEntryQuery all = TimeEntryQuery.all();

            assertThat(cached.timeEntries().all(WORKSPACE, USER, all)).containsExactly(entry);
            assertThat(cached.timeEntries().all(WORKSPACE, USER, all, 1)).containsExactly(entry);
            assertThat(cached.timeEntries().allStrict(WORKSPACE, USER, all)).containsExactly(entry);
            assertThat(cached.timeEntries()
                            .list(WORKSPACE, USER, all, PageRequest.first())
                            .items())
                    .containsExactly(entry);
            assertThat(cached.timeEntries().find(WORKSPACE, entry.id())).contains(entry);
            assertThat(cached.timeEntries().get(WORKSPACE, entry.id())).isEqualTo(entry);
            assertThat(cached.timeEntries().running(WORKSPACE, USER)).isEmpty();
            TimeEntry timer = TimeEntry.builder()
                    .from(entry)
                    .id(new TimeEntryId("timer"))
                    .interval(TimeInterval.startingAt(TEN))
                    .build();
            stint.with(timer);
            assertThat(cached.timeEntries().running(WORKSPACE, USER)).contains(timer);

            cached.timeEntries().delete(WORKSPACE, timer.id());
            assertThat(stint.storedEntries()).containsExactly(entry);
        }
    }

    @Nested
    class Known {

        @Test
        void lists_of_ports_with_a_cache_are_those_of_any_age_without_a_request() {
            assertThat(KnownLists.of(cached).of(CacheKey.tags(WORKSPACE))).isEmpty();
            assertThat(tagsOf(cached)).hasSize(1);
            clock.advance(Duration.ofDays(30));
            stint.requests().clear();

            assertThat(KnownLists.of(cached).of(CacheKey.tags(WORKSPACE))).containsExactly(URGENT);
            assertThat(cached.remembered(CacheKey.tags(WORKSPACE))).containsExactly(URGENT);
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void lists_of_ports_without_a_cache_are_read() {
            KnownLists known = KnownLists.of(stint);
            stint.with(Samples.client().build());

            assertThat(known.of(CacheKey.currentUser())).hasSize(1);
            assertThat(known.of(CacheKey.workspaces())).hasSize(1);
            assertThat(known.of(CacheKey.clients(WORKSPACE))).hasSize(1);
            assertThat(known.of(CacheKey.projects(WORKSPACE))).containsExactly(WEBSITE);
            assertThat(known.of(CacheKey.tasks(WORKSPACE, WEBSITE.id()))).containsExactly(DRAFT);
            assertThat(known.of(CacheKey.tags(WORKSPACE))).containsExactly(URGENT);
            assertThatThrownBy(() -> known.of(new CacheKey<>(String.class, List.of("w1"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
