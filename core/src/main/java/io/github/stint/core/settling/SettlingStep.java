package io.github.stint.core.settling;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.WriteStep;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.StintException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Settles each write of which it is known how. */
final class SettlingStep implements WriteStep {

    private final Settlers settlers;
    private final Sleeper sleeper;
    private final Consumer<StintException> settled;

    SettlingStep(Settlers settlers, Sleeper sleeper, Consumer<StintException> settled) {
        this.settlers = settlers;
        this.sleeper = sleeper;
        this.settled = settled;
    }

    @Override
    public <T> T perform(Attempt attempt, Class<T> result, Supplier<T> request) {
        Optional<Settler> settler = settlers.of(attempt, result);
        if (settler.isEmpty()) {
            return request.get();
        }
        try {
            return result.cast(new SettledWrite(attempt, settler.get(), sleeper, settled).perform(request));
        } finally {
            settler.get().close();
        }
    }
}
