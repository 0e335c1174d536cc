package io.github.stint.benchmarks.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;

/** HttpCore's own server, which sends one prepared response to every request: what the simulator, which is built on it, costs at least. */
public final class BareServer implements AutoCloseable {

    /** What HttpCore adds itself. */
    private static final Set<String> OWN_HEADERS = Set.of("date", "server", "content-length");

    private final HttpServer server;

    private BareServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts a server at a free port of the loopback address.
     *
     * @param response the bytes of a response of the simulator, with a body
     */
    public static BareServer start(byte[] response) throws IOException {
        int end = new String(response, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        List<String> lines = new String(response, 0, end, StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
        List<Header> headers = lines.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .filter(field -> !OWN_HEADERS.contains(field[0].toLowerCase(Locale.ROOT)))
                .<Header>map(field -> new BasicHeader(field[0], field[1]))
                .toList();
        byte[] body = Arrays.copyOfRange(response, end + 4, response.length);
        HttpServer server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setCanonicalHostName(InetAddress.getLoopbackAddress().getHostAddress())
                .setHttpProcessor(HttpProcessors.server("stint-simulator"))
                .register("*", (request, sent, context) -> {
                    sent.setCode(status);
                    headers.forEach(sent::setHeader);
                    sent.setEntity(new ByteArrayEntity(body, null));
                })
                .create();
        server.start();
        return new BareServer(server);
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }
}
