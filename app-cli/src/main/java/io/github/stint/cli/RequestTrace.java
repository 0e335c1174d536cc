package io.github.stint.cli;

import io.github.stint.adapter.maton.RequestEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints a line for each attempt of a request, and for each wait, for {@code --verbose}. */
final class RequestTrace implements Consumer<RequestEvent> {

    private final Consumer<String> lines;

    RequestTrace(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void accept(RequestEvent event) {
        if (event instanceof RequestEvent.Waiting waiting) {
            lines.accept(waiting.request() + ": waiting " + seconds(waiting.time()) + " for the rate limit");
        } else if (event instanceof RequestEvent.Retrying retrying) {
            lines.accept(retrying.request() + ": waiting " + seconds(retrying.delay()) + " before the next attempt");
        } else if (event instanceof RequestEvent.Responded responded) {
            lines.accept(responded.request() + attempt(responded.attempt()) + ": status " + responded.status() + ", "
                    + seconds(responded.time()));
        } else if (event instanceof RequestEvent.Failed failed) {
            lines.accept(failed.request() + attempt(failed.attempt()) + ": " + failed.reason() + ", "
                    + seconds(failed.time()));
        }
    }

    private static String attempt(int number) {
        return number == 1 ? "" : " (attempt " + number + ")";
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toMillis() / 1000.0);
    }
}
