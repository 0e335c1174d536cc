package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of another origin uses the simulator in a browser, which only that decides. */
class BrowserTest extends SimulatorTest {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final String PAGE = """
            <!doctype html>
            <title>A page with a key</title>
            <script>
            const base = "BASE";
            const key = {"X-Api-Key": "KEY", "Content-Type": "application/json"};
            async function status(path, options) {
                try {
                    const response = await fetch(base + path, options);
                    return response.status;
                } catch (blocked) {
                    return "blocked";
                }
            }
            async function run() {
                const user = await (await fetch(base + "/api/v1/user", {headers: key})).json();
                const tags = "/api/v1/workspaces/" + user.activeWorkspace + "/tags";
                const made = await fetch(base + tags, {method: "POST", headers: key, body: JSON.stringify({name: "urgent"})});
                const list = await fetch(base + tags, {headers: key});
                const wrong = await fetch(base + "/api/v1/user", {headers: {"X-Api-Key": "wrong"}});
                return {
                    name: user.name,
                    made: made.status,
                    last: list.headers.get("Last-Page"),
                    tags: (await list.json()).map(tag => tag.name),
                    wrong: (await wrong.json()).code,
                    gateway: await status("/clockify/api/v1/user", {headers: {"Authorization": "Bearer KEY"}}),
                    deleted: await status(tags + "/" + (await made.json()).id, {method: "DELETE", headers: key}),
                    connections: await status("/connections", {headers: {"Authorization": "Bearer KEY"}}),
                    faults: await status("/simulator/faults", {method: "DELETE"})
                };
            }
            run().catch(error => ({error: String(error)}))
                .then(result => fetch("/result", {method: "POST", body: JSON.stringify(result)}));
            </script>
            """;

    @TempDir
    private Path folder;

    private Optional<HttpServer> pages = Optional.empty();
    private Optional<Process> browser = Optional.empty();

    /** Returns the browser on the path, or that which the variable of other tools names. */
    private static Optional<Path> installedBrowser() {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROME_BIN")).map(Path::of).stream();
        Stream<Path> onPath = SEPARATOR
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .flatMap(folder -> Stream.of(
                                "chromium",
                                "chromium-browser",
                                "google-chrome",
                                "google-chrome-stable",
                                "chromium-headless-shell",
                                "chrome-headless-shell")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    @AfterEach
    void closeTheBrowser() throws InterruptedException {
        if (browser.isPresent()) {
            Process process = browser.orElseThrow();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        pages.ifPresent(server -> server.stop(0));
    }

    /** Serves the page, and completes the result when the page has sent it. */
    private HttpServer serve(String page, CompletableFuture<String> result) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] html = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.createContext("/result", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            result.complete(sent);
        });
        server.start();
        return server;
    }

    @Test
    void lets_a_page_use_clockify_with_a_key_and_nothing_else() throws Exception {
        Optional<Path> installed = installedBrowser();
        assumeTrue(installed.isPresent(), "no Chromium is on the path, and CHROME_BIN names none");
        CompletableFuture<String> result = new CompletableFuture<>();
        HttpServer server =
                serve(PAGE.replace("BASE", simulator.directUrl().toString()).replace("KEY", Office.KEY), result);
        pages = Optional.of(server);

        browser = Optional.of(new ProcessBuilder(
                        installed.orElseThrow().toString(),
                        "--headless",
                        // Its sandbox does not work in a container, and the page is our own.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start());

        assertThat(result.get(60, TimeUnit.SECONDS))
                .isEqualTo("{\"name\":\"Ada\",\"made\":201,\"last\":\"true\",\"tags\":[\"urgent\"],\"wrong\":4003,"
                        + "\"gateway\":200,\"deleted\":200,\"connections\":\"blocked\",\"faults\":\"blocked\"}");
    }
}
