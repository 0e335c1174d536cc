package io.github.stint.mcp.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves tools, resources and prompts to one client, with messages of the Model Context Protocol, each on a line of its own. Revisions with a
 * session (2024-11-05 to 2025-11-25) and without one (2026-07-28) are supported.
 *
 * <p>Calls of tools and reads of resources are executed one after the other, on a thread of their own. Meanwhile everything else is
 * handled at once, cancellations too.
 */
public final class McpServer {

    /** Of a message, in bytes: more than any call of a tool needs, and little enough for the smallest heap. */
    static final int MAX_MESSAGE_LENGTH = 1 << 20;

    private static final int MAX_WAIT_SECONDS = 10;

    private final Catalog catalog;
    private final Results results;
    private final String instructions;
    private final Consumer<String> log;
    private final AtomicReference<@Nullable CallQueue> serving = new AtomicReference<>();

    /**
     * Creates a server that has no client yet.
     *
     * @param instructions how a model uses the tools together
     * @param tools in the order in which they are listed; so are the others
     * @param log receives lines for the user, not for the client
     * @throws IllegalArgumentException if two tools, resources or prompts have the same name
     */
    public McpServer(
            ServerInfo info,
            String instructions,
            List<ServerTool> tools,
            List<ServerResource> resources,
            List<ServerPrompt> prompts,
            Consumer<String> log) {
        this.catalog = new Catalog(tools, resources, prompts);
        this.results = new Results(info);
        this.instructions = instructions;
        this.log = log;
    }

    /**
     * Serves one client until its input ends, and returns when the calls that it has sent are finished, and their results are sent. If it
     * does not read them, or this thread is interrupted, the calls are cancelled.
     */
    public void serve(InputStream in, OutputStream out) {
        MessageWriter writer = new MessageWriter(out);
        CallQueue calls = new CallQueue(writer, log);
        serving.set(calls);
        try {
            receive(
                    new LineReader(in, MAX_MESSAGE_LENGTH),
                    new Session(catalog, results, instructions, calls, writer, log));
        } catch (IOException closed) {
            log.accept("the connection to the client has failed: " + closed.getMessage());
            calls.cancelAll();
        } finally {
            calls.finish();
        }
    }

    private static void receive(LineReader lines, Session session) throws IOException {
        boolean open = true;
        while (open) {
            try {
                Optional<byte[]> line = lines.next();
                open = line.isPresent();
                if (open && !isBlank(line.get())) {
                    session.receive(line.get());
                }
            } catch (ProtocolError tooLong) {
                session.reject(tooLong);
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * Cancels all calls, and waits until the one in progress has ended, at most ten seconds. To be called by another thread when the
     * process is about to end.
     *
     * @return whether no call is in progress any more
     */
    public boolean stop() {
        @Nullable CallQueue calls = serving.get();
        try {
            return calls == null || calls.stop(MAX_WAIT_SECONDS);
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
