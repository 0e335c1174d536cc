package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;

/** Sends messages, each as a whole. Safe for use by several threads. */
final class MessageWriter {

    private final OutputStream out;

    MessageWriter(OutputStream out) {
        this.out = out;
    }

    /** Sends the message at once. */
    synchronized void write(JsonObject message) throws IOException {
        out.write(MessageFormat.write(message));
        out.flush();
    }
}
