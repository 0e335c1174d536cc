package io.github.stint.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each host works with the packaged artifacts, when nothing but the dependency on them is added to it. Runs only in the phase in which
 * the artifacts are packaged.
 */
@EnabledIfSystemProperty(named = "stint.hosts.artifacts", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostsTest {

    private final Path work = path("work");
    private final MavenSettings maven =
            new MavenSettings(path("maven"), path("settings"), property("mode").equals("offline:true"));
    private LinkedRepository repository;

    @BeforeAll
    void linkTheRepository() throws IOException {
        repository =
                LinkedRepository.create(work.resolveSibling("hosts-repository"), path("repository"), path("artifacts"));
    }

    @AfterAll
    void closeTheRepository() throws IOException {
        repository.close();
    }

    static List<Host> hosts() {
        return Host.selected(System.getProperty("stint.hosts", "quick"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    void reads_and_writes(Host host) throws Exception {
        HostBuild build =
                HostBuild.prepare(host, path("folder"), work, property("version"), maven, repository.folder());

        build.verify();

        assertThat(TestReports.passed(build.project())).contains("reads_and_writes_through_the_gateway");
    }

    private static Path path(String name) {
        return Path.of(property(name));
    }

    private static String property(String name) {
        String property = "stint.hosts." + name;
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("the property " + property + " is not set; run the test with mvn verify");
        }
        return value;
    }
}
