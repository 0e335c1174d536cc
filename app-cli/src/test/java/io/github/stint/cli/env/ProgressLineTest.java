package io.github.stint.cli.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter screen = new StringWriter();
    private final List<Runnable> ticks = new ArrayList<>();
    private final ProgressLine line = new ProgressLine(new PrintWriter(screen), ticks::add);

    private void secondsPass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            ticks.forEach(Runnable::run);
        }
    }

    /** What is visible at the end: a carriage return goes to the start of the line, and later characters cover earlier ones. */
    private String visible() {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (char character : screen.toString().toCharArray()) {
            if (character == '\r') {
                at = 0;
            } else {
                shown.replace(at, Math.min(at + 1, shown.length()), String.valueOf(character));
                at++;
            }
        }
        return shown.toString().stripTrailing();
    }

    @Test
    void shows_nothing_in_the_first_second() {
        line.started();
        line.settled();

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void counts_the_seconds_during_a_request() {
        line.started();

        secondsPass(1);
        assertThat(visible()).isEqualTo("waiting for the service, 1 s");

        secondsPass(11);
        assertThat(visible()).isEqualTo("waiting for the service, 12 s");
    }

    @Test
    void erases_the_line_when_the_request_ends() {
        line.started();
        secondsPass(2);

        line.settled();

        assertThat(visible()).isEmpty();
        secondsPass(1);
        assertThat(visible()).isEmpty();
    }

    @Test
    void shows_the_number_of_the_request_when_many_short_ones_take_long() {
        line.started();
        line.settled();
        secondsPass(1);
        line.started();

        secondsPass(1);

        assertThat(visible()).isEqualTo("waiting for the service, 2 s, request 2");
    }

    @Test
    void keeps_the_line_until_the_last_of_several_requests_ends() {
        line.started();
        line.started();
        secondsPass(1);

        line.settled();
        assertThat(visible()).isNotEmpty();

        line.settled();
        assertThat(visible()).isEmpty();
        assertThat(ticks).hasSize(1);
    }
}
