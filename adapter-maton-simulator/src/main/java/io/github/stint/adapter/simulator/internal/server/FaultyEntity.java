package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** A body that is sent only half, or byte by byte. */
final class FaultyEntity extends HttpEntityWrapper {

    private final byte[] body;
    private final Delivery delivery;
    private final Delay delay;

    FaultyEntity(HttpEntity entity, byte[] body, Delivery delivery, Delay delay) {
        super(entity);
        this.body = body.clone();
        this.delivery = delivery;
        this.delay = delay;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (delivery.mode() == Delivery.Mode.SLOW) {
            writeByteByByte(out, delivery.betweenBytes());
        } else {
            out.write(body, 0, body.length / 2);
            out.flush();
            throw new EOFException("a fault ends the response in the middle of the body");
        }
    }

    private void writeByteByByte(OutputStream out, Duration between) throws IOException {
        for (byte next : body) {
            try {
                delay.sleep(between);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the simulator is closed");
            }
            out.write(next);
            out.flush();
        }
    }
}
