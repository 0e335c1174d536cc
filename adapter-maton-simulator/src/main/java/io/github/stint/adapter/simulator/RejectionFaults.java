package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.maton.MatonErrors;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Response;

/** The responses of one API to requests that it rejects for a reason of access. */
record RejectionFaults(Response unauthorized, Response forbidden, Response notFound) {

    /** The gateway checks the key itself, and passes on what Clockify rejects. */
    static RejectionFaults ofGateway(MatonErrors maton) {
        return new RejectionFaults(maton.invalidKey(), Json.error(WireErrors.accessDenied()), Response.empty(404));
    }

    static RejectionFaults ofConnections(MatonErrors maton) {
        return new RejectionFaults(maton.invalidKey(), maton.forbidden(), maton.notFound());
    }

    static RejectionFaults ofClockify() {
        return new RejectionFaults(
                Json.error(WireErrors.unknownKey()), Json.error(WireErrors.accessDenied()), Response.empty(404));
    }
}
