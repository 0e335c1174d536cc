package io.github.stint.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedRepositoryTest {

    private static final String CORE = "io/github/stint/stint-core/1/stint-core-1.jar";
    private static final String JUNIT = "org/junit/junit/1/junit-1.jar";

    @TempDir
    private Path folder;

    private Path user;
    private Path artifacts;
    private Path linked;

    @BeforeEach
    void prepare() throws IOException {
        user = folder.resolve("user");
        artifacts = folder.resolve("artifacts");
        linked = folder.resolve("linked");
        write(user.resolve(JUNIT), "junit");
        write(user.resolve("io/netty/netty/1/netty-1.jar"), "netty");
        write(user.resolve("io/github/openfeign/feign/1/feign-1.jar"), "feign");
        write(user.resolve(CORE), "installed");
        write(artifacts.resolve(CORE), "packaged");
    }

    @Test
    void contains_the_packaged_artifacts_beside_those_of_the_user() throws IOException {
        try (LinkedRepository repository = LinkedRepository.create(linked, user, artifacts)) {
            assertThat(repository.folder().resolve(CORE)).hasContent("packaged");
            assertThat(repository.folder().resolve(JUNIT)).hasContent("junit");
            assertThat(repository.folder().resolve("io/netty/netty/1/netty-1.jar"))
                    .hasContent("netty");
            assertThat(repository.folder().resolve("io/github/openfeign/feign/1/feign-1.jar"))
                    .hasContent("feign");
        }
        assertThat(user.resolve(CORE)).hasContent("installed");
    }

    @Test
    void downloads_are_kept_for_the_user() throws IOException {
        try (LinkedRepository repository = LinkedRepository.create(linked, user, artifacts)) {
            write(repository.folder().resolve("org/junit/other/1/other-1.jar"), "other");
            write(repository.folder().resolve("com/example/new/1/new-1.jar"), "new group");
            write(repository.folder().resolve("io/quarkus/new/1/new-1.jar"), "new group below io");
        }
        assertThat(user.resolve("org/junit/other/1/other-1.jar")).hasContent("other");
        assertThat(user.resolve("com/example/new/1/new-1.jar")).hasContent("new group");
        assertThat(user.resolve("io/quarkus/new/1/new-1.jar")).hasContent("new group below io");
        assertThat(linked).doesNotExist();
        assertThat(artifacts.resolve(CORE)).hasContent("packaged");
    }

    @Test
    void replaces_what_an_interrupted_build_has_left() throws IOException {
        LinkedRepository interrupted = LinkedRepository.create(linked, user, artifacts);
        write(interrupted.folder().resolve("com/example/new/1/new-1.jar"), "new group");

        try (LinkedRepository repository = LinkedRepository.create(linked, user, artifacts)) {
            assertThat(repository.folder().resolve("com/example/new/1/new-1.jar"))
                    .hasContent("new group");
            assertThat(repository.folder().resolve(CORE)).hasContent("packaged");
        }
        assertThat(user.resolve("com/example/new/1/new-1.jar")).hasContent("new group");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
