package io.github.stint.adapter.maton.internal.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnDemandTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void creates_nothing_before_the_first_use_and_once_after() {
        OnDemand<Integer> number = new OnDemand<>(calls::incrementAndGet);

        assertThat(calls).hasValue(0);
        assertThat(number.get()).isEqualTo(1);
        assertThat(number.get()).isEqualTo(1);
    }

    @Test
    void creates_again_what_could_not_be_created() {
        OnDemand<Integer> number = new OnDemand<>(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return calls.get();
        });

        assertThatThrownBy(number::get).hasMessage("not yet");
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void creates_once_for_threads_that_use_it_together() throws Exception {
        int threads = 8;
        CountDownLatch ready = new CountDownLatch(threads);
        OnDemand<Integer> number = new OnDemand<>(calls::incrementAndGet);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> results = IntStream.range(0, threads)
                    .mapToObj(index -> executor.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return number.get();
                    }))
                    .toList();

            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(1);
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
