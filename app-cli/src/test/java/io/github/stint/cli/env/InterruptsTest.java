package io.github.stint.cli.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptsTest {

    private final Interrupts interrupts = new Interrupts();
    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void an_interrupt_waits_until_the_change_is_undone_and_printed() throws InterruptedException {
        CountDownLatch changing = new CountDownLatch(1);
        Thread program = new Thread(() -> {
            String result = interrupts.during(() -> undoneWhenInterrupted(changing));
            events.add(result);
            events.add("ending already: " + interrupts.finish());
        });
        program.start();
        changing.await();

        events.add("finished: " + interrupts.interrupt());

        program.join();
        assertThat(events).startsWith("undone").contains("ending already: true", "finished: true");
        assertThat(events.indexOf("undone")).isLessThan(events.indexOf("finished: true"));
    }

    private static String undoneWhenInterrupted(CountDownLatch changing) {
        changing.countDown();
        try {
            new CountDownLatch(1).await();
            return "done";
        } catch (InterruptedException interrupted) {
            return "undone";
        }
    }

    @Test
    void without_a_change_an_interrupt_ends_the_program_at_once() {
        assertThat(interrupts.interrupt()).isTrue();

        assertThat(interrupts.finish()).isFalse();
    }

    @Test
    void after_a_change_an_interrupt_ends_the_program_at_once() {
        interrupts.during(() -> "done");

        assertThat(interrupts.interrupt()).isTrue();

        assertThat(Thread.interrupted()).isFalse();
    }
}
