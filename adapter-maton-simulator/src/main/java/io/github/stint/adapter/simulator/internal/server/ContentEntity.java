package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body that is sent at once. */
class ContentEntity extends AbstractHttpEntity {

    private final Content content;

    ContentEntity(Content content) {
        super((String) null, null);
        this.content = content;
    }

    @Override
    public final boolean isRepeatable() {
        return true;
    }

    @Override
    public final boolean isStreaming() {
        return false;
    }

    @Override
    public final long getContentLength() {
        return content.length();
    }

    @Override
    public final InputStream getContent() {
        return content.stream();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out, 0, content.length());
    }

    /** Does nothing, because the content is in memory. */
    @Override
    public final void close() {}
}
