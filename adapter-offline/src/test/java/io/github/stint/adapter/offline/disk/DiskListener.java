package io.github.stint.adapter.offline.disk;

import java.io.IOException;

/** Is called before and after each call of the system. */
public interface DiskListener {

    /** The call is about to be made; it fails if this method throws. Half of a write that fails takes effect. */
    void before(DiskCall call) throws IOException;

    /** The call has taken effect. */
    default void after(DiskCall call) {}
}
