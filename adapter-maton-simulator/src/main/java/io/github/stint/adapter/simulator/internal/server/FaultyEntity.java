package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** A body that is sent only half, or byte by byte. */
final class FaultyEntity extends ContentEntity {

    private final Delivery delivery;
    private final Delay delay;

    FaultyEntity(Delivery delivery, Delay delay) {
        super(delivery.response().body());
        this.delivery = delivery;
        this.delay = delay;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Content body = delivery.response().body();
        if (delivery.mode() == Delivery.Mode.SLOW) {
            writeByteByByte(body, out, delivery.betweenBytes());
        } else {
            body.writeTo(out, 0, body.length() / 2);
            out.flush();
            throw new EOFException("a fault ends the response in the middle of the body");
        }
    }

    private void writeByteByByte(Content body, OutputStream out, Duration between) throws IOException {
        for (int position = 0; position < body.length(); position++) {
            try {
                delay.sleep(between);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the simulator is closed");
            }
            body.writeTo(out, position, position + 1);
            out.flush();
        }
    }
}
