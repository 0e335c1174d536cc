package com.example.hours;

import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timesheet.NamedDetails;
import io.github.stint.core.timesheet.Timesheet;
import java.time.Clock;
import org.springframework.stereotype.Service;

@Service
class Hours {

    private final Stint stint;
    private final Clock clock;

    Hours(Stint stint, Clock clock) {
        this.stint = stint;
        this.clock = clock;
    }

    TimeEntry start(String description) {
        return Timesheet.of(stint, clock)
                .start(NamedDetails.describedAs(description))
                .started();
    }
}
