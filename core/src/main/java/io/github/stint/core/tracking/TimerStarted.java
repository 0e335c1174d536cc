package io.github.stint.core.tracking;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;
import org.immutables.value.Value;

/** A timer that was started, and the one that was stopped for it. */
@Value.Immutable
@ValueStyle
public interface TimerStarted {

    @Value.Parameter
    TimeEntry started();

    /** The timer that ran before, now ending where the new one starts; empty when none ran. */
    @Value.Parameter
    Optional<TimeEntry> stopped();
}
