package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;

/** The only currency of a workspace. */
final class Currency {

    static final String CODE = "USD";
    static final String ID = "5e0000000000000000000001";

    /** An hourly rate, in the smallest unit of the currency. Rates are out of scope, so it is always zero. */
    static final String NO_RATE = Json.content(noRate()).text();

    private Currency() {}

    private static JsonObject noRate() {
        return json -> {
            json.field("amount", 0);
            json.field("currency", CODE);
        };
    }

    static JsonObject only() {
        return json -> {
            json.field("id", ID);
            json.field("code", CODE);
            json.field("isDefault", true);
        };
    }
}
