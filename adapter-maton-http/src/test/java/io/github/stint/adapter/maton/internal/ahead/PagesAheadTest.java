package io.github.stint.adapter.maton.internal.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PagesAheadTest {

    private static final PageRequest FIRST = PageRequest.firstOf(1);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Integer> requested = new CopyOnWriteArrayList<>();
    private final Map<Integer, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<Integer, CountDownLatch> arrived = new ConcurrentHashMap<>();
    private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();
    private final AtomicBoolean isPermitted = new AtomicBoolean(true);
    private int lastPage = 10;

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "page of a test");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private CountDownLatch arrived(int page) {
        return arrived.computeIfAbsent(page, each -> new CountDownLatch(1));
    }

    private Page<Integer> fetch(PageRequest request) {
        int number = request.number();
        requested.add(number);
        arrived(number).countDown();
        CountDownLatch latch = held.get(number);
        try {
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
        Throwable failure = failures.get(number);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return new Page<>(number > lastPage ? List.of() : List.of(number), request, number >= lastPage);
    }

    private void hold(int... pages) {
        IntStream.of(pages).forEach(page -> held.put(page, new CountDownLatch(1)));
    }

    private void release(int page) {
        Objects.requireNonNull(held.get(page)).countDown();
    }

    private void awaitRequests(int... pages) throws InterruptedException {
        for (int page : pages) {
            assertThat(arrived(page).await(30, TimeUnit.SECONDS))
                    .as("page %d", page)
                    .isTrue();
        }
    }

    private void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30).toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private PagesAhead<Integer> pages(int ahead) {
        return new ReadAhead(ahead, this::thread, isPermitted::get).pages(this::fetch);
    }

    private Stream<Integer> stream(int ahead) {
        PagesAhead<Integer> pages = pages(ahead);
        return Pages.stream(FIRST, pages).onClose(pages::close);
    }

    @AfterEach
    void release_all() throws InterruptedException {
        Thread.interrupted();
        held.values().forEach(CountDownLatch::countDown);
        awaitEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 20})
    void reads_all_pages_in_order(int ahead) {
        assertThat(stream(ahead)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(requested).startsWith(1).doesNotHaveDuplicates();
        assertThat(requested.size()).isBetween(10, 10 + ahead);
    }

    @Test
    void a_list_of_one_page_takes_one_request_and_no_thread() {
        lastPage = 1;

        assertThat(stream(4)).containsExactly(1);
        assertThat(requested).containsExactly(1);
        assertThat(threads).isEmpty();
    }

    @Test
    void nothing_is_requested_ahead_before_the_second_page_is_needed() {
        Iterator<Integer> items = stream(4).iterator();

        assertThat(items.next()).isEqualTo(1);
        assertThat(requested).containsExactly(1);
    }

    @Test
    void requests_the_page_and_those_after_it_at_the_same_time() throws InterruptedException {
        hold(2, 3, 4, 5, 6);
        Iterator<Integer> items = stream(4).iterator();
        items.next();
        Thread reader = thread(() -> assertThat(items).hasNext());
        reader.start();

        awaitRequests(2, 3, 4, 5, 6);
        assertThat(requested).doesNotContain(7);
        List.of(6, 5, 4, 3, 2).forEach(this::release);
        reader.join();
        assertThat(items).toIterable().containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void holds_no_more_pages_than_are_requested_ahead() throws InterruptedException {
        lastPage = 100;
        Iterator<Integer> items = stream(3).iterator();
        for (int page = 1; page <= 20; page++) {
            assertThat(items.next()).isEqualTo(page);
        }
        awaitEnd();

        assertThat(requested).hasSize(23);
    }

    @Test
    void what_fails_fails_at_its_place() throws InterruptedException {
        failures.put(4, new IllegalStateException("no page 4"));
        hold(2);
        List<Integer> read = new ArrayList<>();
        Iterator<Integer> items = stream(4).iterator();
        read.add(items.next());
        Thread reader = thread(() -> read.add(items.next()));
        reader.start();
        awaitRequests(2, 3, 4, 5, 6);
        // Of the reader, of the pages 2 and 3, and of page 4.
        threads.get(3).join();
        release(2);
        reader.join();
        read.add(items.next());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(items::next)
                .withMessage("no page 4");
        assertThat(read).containsExactly(1, 2, 3);
        assertThat(requested).doesNotContain(7, 8, 9, 10);
    }

    @Test
    void an_error_of_the_machine_is_thrown_as_it_is() {
        failures.put(3, new OutOfMemoryError("test"));

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> stream(4).forEach(item -> {}))
                .withMessage("test");
    }

    @Test
    void requests_behind_the_last_page_are_aborted() throws InterruptedException {
        lastPage = 3;
        hold(4, 5, 6, 7);

        assertThat(stream(4)).containsExactly(1, 2, 3);
        awaitEnd();
        assertThat(requested).doesNotContain(8);
    }

    @Test
    void closing_aborts_what_is_requested_and_leaves_no_thread() throws InterruptedException {
        hold(3, 4, 5, 6);
        try (Stream<Integer> items = stream(4)) {
            Iterator<Integer> read = items.iterator();
            read.next();
            assertThat(read.next()).isEqualTo(2);
            awaitRequests(3, 4, 5, 6);
        }

        awaitEnd();
        assertThat(requested).hasSize(6);
    }

    @Test
    void closing_ends_a_page_that_another_thread_awaits() throws InterruptedException {
        hold(2);
        PagesAhead<Integer> pages = pages(1);
        Page<Integer> first = pages.apply(FIRST);
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread reader = thread(() -> {
            try {
                pages.apply(first.request().next());
            } catch (Interrupted aborted) {
                thrown.add(aborted);
            }
        });
        reader.start();
        awaitRequests(2);
        pages.close();
        reader.join();

        assertThat(thrown).hasSize(1);
    }

    @Test
    void an_interrupt_ends_the_request_of_the_page_and_remains() throws InterruptedException {
        hold(2);
        Iterator<Integer> items = stream(4).iterator();
        items.next();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(Interrupted.class).isThrownBy(items::hasNext);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_page_that_arrives_in_spite_of_an_interrupt_is_read() {
        Iterator<Integer> items = stream(4).iterator();
        items.next();
        Thread.currentThread().interrupt();

        assertThat(items.next()).isEqualTo(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nothing_is_requested_ahead_while_requests_are_limited_per_hour() {
        isPermitted.set(false);
        lastPage = 4;

        assertThat(stream(4)).containsExactly(1, 2, 3, 4);
        assertThat(requested).containsExactly(1, 2, 3, 4);
        assertThat(threads).isEmpty();
    }

    @Test
    void lists_of_a_client_share_how_many_pages_are_requested_ahead() throws InterruptedException {
        lastPage = 200;
        ReadAhead shared = new ReadAhead(2, this::thread, () -> true);
        hold(3, 4, 5);
        Iterator<Integer> one = Pages.stream(FIRST, shared.pages(this::fetch)).iterator();
        one.next();
        one.next();
        Thread reader = thread(() -> assertThat(one).hasNext());
        reader.start();
        awaitRequests(3, 4, 5);
        Iterator<Integer> other =
                Pages.stream(new PageRequest(101, 1), shared.pages(this::fetch)).iterator();
        other.next();

        assertThat(other.next()).isEqualTo(102);
        assertThat(requested).doesNotContain(103);
        List.of(3, 4, 5).forEach(this::release);
        awaitEnd();
        assertThat(other.next()).isEqualTo(103);
        awaitRequests(103, 104, 105);
    }

    @Test
    void after_a_thread_could_not_be_started_nothing_remains() throws InterruptedException {
        hold(2);
        PagesAhead<Integer> pages = new ReadAhead(
                        4,
                        work -> {
                            if (threads.size() == 2) {
                                throw new OutOfMemoryError("no thread");
                            }
                            return thread(work);
                        },
                        () -> true)
                .pages(this::fetch);
        Page<Integer> first = pages.apply(FIRST);

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> pages.apply(first.request().next()));
        awaitEnd();
    }
}
