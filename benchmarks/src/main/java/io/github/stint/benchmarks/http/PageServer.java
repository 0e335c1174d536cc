package io.github.stint.benchmarks.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Sends prepared pages of time entries on loopback, each after the same time, so that hardly anything but the client is measured. */
public final class PageServer implements AutoCloseable {

    private final int total;
    private final Duration latency;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    private PageServer(int total, Duration latency) throws IOException {
        this.total = total;
        this.latency = latency;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** Starts a server with this many entries at a free port. */
    public static PageServer start(int total, Duration latency) throws IOException {
        PageServer started = new PageServer(total, latency);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::send);
        started.server.start();
        return started;
    }

    /** Returns the URL at which the paths of the service begin. */
    public URI url() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /** Prepares all pages of this size, so that the first requests take no longer than others. */
    public void prepare(int pageSize) {
        for (int page = 1; (page - 1) * pageSize < total; page++) {
            page(page, pageSize);
        }
    }

    private byte[] page(int number, int size) {
        return pages.computeIfAbsent(number + "/" + size, key -> EntryPages.page(number, size, total));
    }

    private void send(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
        int number = Integer.parseInt(query.get("page"));
        int size = Integer.parseInt(query.get("page-size"));
        byte[] page = page(number, size);
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Last-Page", Boolean.toString((long) number * size >= total));
        exchange.sendResponseHeaders(200, page.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
