package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What public clients of Clockify send, with another base URL and key. */
class ClientReplayTest extends SimulatorTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/clients");
    private static final int TAGS = 120;

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void works_unchanged(String script) throws Exception {
        seed();
        ClientScript requests = ClientScript.read(SCRIPTS.resolve(script));

        assertThat(requests.steps()).isNotEmpty();
        new ClientReplay(WireClient.newClient(), simulator.directUrl(), Office.KEY).send(requests);
    }

    /** It refuses addresses without encryption. */
    @Test
    void clockify_python_works_with_tls() throws Exception {
        seed();
        SimulatorCertificate certificate = SimulatorCertificate.generate(Clock.systemUTC());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(certificate.clientContext())
                .build();
        try (MatonSimulator encrypted = MatonSimulator.start(
                office.stint, office.options().tls(certificate).build())) {
            new ClientReplay(client, encrypted.directUrl(), Office.KEY)
                    .send(ClientScript.read(SCRIPTS.resolve("python-httpx.txt")));
        }
    }

    private void seed() {
        String project = workspace
                .post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + client("Acme") + "\"}")
                .isCreated()
                .id();
        String task = task(project, "Draft");
        String entry =
                "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:30:00Z\",\"description\":\"Seeded\","
                        + "\"projectId\":\"" + project + "\",\"taskId\":\"" + task + "\",\"tagIds\":[\"" + tag("urgent")
                        + "\"]}";
        workspace.post("/time-entries", entry).isCreated();
    }

    /** It counts pages until one is empty, whatever Last-Page says. */
    @Test
    void the_loop_of_n8n_over_pages_ends() {
        for (int i = 1; i < TAGS; i++) {
            tag("tag-" + i);
        }
        tag("last");
        WireClient node = clockify.in("//workspaces/" + Office.WORKSPACE);

        List<Integer> sizes = Stream.iterate(1, page -> page + 1)
                .map(page -> node.get("/tags?page-size=50&page=" + page)
                        .isOk()
                        .list()
                        .size())
                .limit(4)
                .toList();

        assertThat(sizes).containsExactly(50, 50, 20, 0);
    }
}
