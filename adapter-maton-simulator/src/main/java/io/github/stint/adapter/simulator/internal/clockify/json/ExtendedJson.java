package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;

/** What a representation contains, and additional fields, which only some responses have. */
record ExtendedJson(Representation base, JsonObject more) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        base.writeFields(json);
        more.writeFields(json);
    }
}
