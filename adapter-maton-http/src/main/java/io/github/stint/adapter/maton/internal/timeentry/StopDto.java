package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.tokens.TokenBody;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** The end of a running timer. */
record StopDto(Instant end) implements TokenBody {

    @Override
    public boolean write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("end", end.toString());
        json.writeEndObject();
        return true;
    }
}
