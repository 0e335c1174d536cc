package io.github.stint.core.time;

import java.time.Instant;

/** Truncates instants to whole seconds, as the service does with every time that it stores. */
public final class WholeSeconds {

    private WholeSeconds() {}

    /** Returns the last whole second at or before the instant. */
    public static Instant of(Instant moment) {
        return moment.getNano() == 0 ? moment : Instant.ofEpochSecond(moment.getEpochSecond());
    }
}
