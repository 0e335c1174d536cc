package io.github.stint.adapter.maton.internal.tokens;

import tools.jackson.core.JsonGenerator;

/** A body of a request that writes itself, as the mapper of Jackson would, whose classes take longer to load than a request takes. */
public interface TokenBody {

    /** Writes all of it and returns true, or writes nothing and returns false, because it needs the mapper. */
    boolean write(JsonGenerator json);
}
