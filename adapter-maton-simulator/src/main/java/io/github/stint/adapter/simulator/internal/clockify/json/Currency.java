package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import java.util.Optional;

/** The only currency of a workspace. */
public final class Currency {

    public static final String CODE = "USD";
    static final String ID = "5e0000000000000000000001";

    /** An hourly rate, in the smallest unit of the currency. This is the one of what has no rate. */
    static final String NO_RATE = Json.content(rate(0)).text();

    private Currency() {}

    /** Writes a rate, or null if it is absent. */
    static void write(JsonOutput json, String name, Optional<Integer> amount) {
        if (amount.isPresent()) {
            json.field(name, rate(amount.get()));
        } else {
            json.absent(name);
        }
    }

    /** Returns an hourly rate, in the smallest unit of the currency. */
    static JsonObject rate(int amount) {
        return json -> {
            json.field("amount", amount);
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
