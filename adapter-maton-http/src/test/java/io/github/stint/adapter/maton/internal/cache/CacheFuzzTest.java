package io.github.stint.adapter.maton.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.EscapedText;
import io.github.stint.fuzzing.Fuzz;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the cache that was edited or damaged is read as far as it is valid, or ignored. */
class CacheFuzzTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("w1");
    private static final List<CacheKey<?>> KEYS = List.of(
            CacheKey.currentUser(),
            CacheKey.workspaces(),
            CacheKey.clients(OFFICE),
            CacheKey.projects(OFFICE),
            CacheKey.tags(OFFICE),
            CacheKey.tasks(OFFICE, new ProjectId("p1")));

    @TempDir
    private Path folder;

    @Test
    void reads_any_file() {
        FileCacheStore store = new FileCacheStore(folder, "a1", "default");
        Fuzz.of(Corpus.read(getClass(), "cache").withWords("\"account\":\"a1\",", "\"items\":", "null", "\"id\":"))
                .texts(text -> {
                    CacheKey<?> key = KEYS.get(Math.floorMod(text.hashCode(), KEYS.size()));
                    write(folder.resolve(nameOf(key)), EscapedText.toBytes(text));
                    store.read(key)
                            .ifPresent(list -> assertThat(store.read(key)).isPresent());
                });
    }

    private static String nameOf(CacheKey<?> key) {
        String scope = String.join("", key.scope().stream().map(id -> "." + id).toList());
        return "default." + key.type().getSimpleName().toLowerCase(java.util.Locale.ROOT) + scope + ".json";
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
    }
}
