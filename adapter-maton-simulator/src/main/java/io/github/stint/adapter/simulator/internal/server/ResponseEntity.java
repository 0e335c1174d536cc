package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The body of an answer, sent as it was asked for. */
final class ResponseEntity extends AbstractHttpEntity {

    private final byte[] body;
    private final Delivery reply;
    private final Delay pause;

    ResponseEntity(Delivery reply, Delay pause) {
        super((String) null, null);
        this.body = reply.response().body().getBytes(StandardCharsets.UTF_8);
        this.reply = reply;
        this.pause = pause;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        switch (reply.mode()) {
            case WHOLE -> out.write(body);
            case SLOW -> writeByteByByte(out, reply.betweenBytes());
            case HALF, RESET -> {
                out.write(body, 0, body.length / 2);
                out.flush();
                throw new EOFException("the answer ends here, as was asked for");
            }
        }
    }

    private void writeByteByByte(OutputStream out, Duration between) throws IOException {
        for (byte one : body) {
            try {
                pause.last(between);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the simulator is closed");
            }
            out.write(one);
            out.flush();
        }
    }

    @Override
    public long getContentLength() {
        return body.length;
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {}
}
