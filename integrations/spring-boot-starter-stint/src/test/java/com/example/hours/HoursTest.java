package com.example.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.spring.test.AutoConfigureInMemoryStint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureInMemoryStint
class HoursTest {

    @Autowired
    private Hours hours;

    @Autowired
    private Stint stint;

    @Test
    void a_timer_runs() {
        TimeEntry started = hours.start("Write the offer");

        assertThat(stint.timeEntries().running(started.workspaceId(), started.userId()))
                .contains(started);
    }
}
