package io.github.stint.core.settling;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;

/** Ports that are not decorated. */
final class PlainStint extends ForwardingStint {

    PlainStint(Stint stint) {
        super(stint);
    }
}
