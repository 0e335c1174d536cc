package io.github.stint.adapter.maton.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.cache.CacheFormat.Content;
import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CachedList;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonForms;
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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the cache that was edited or damaged counts as missing, or is read as what can be written and read again. */
class CacheFuzzTest {

    private static final String ACCOUNT = "a1";
    private static final WorkspaceId OFFICE = new WorkspaceId("w1");
    private static final List<CacheKey<?>> KEYS = List.of(
            CacheKey.currentUser(),
            CacheKey.workspaces(),
            CacheKey.clients(OFFICE),
            CacheKey.projects(OFFICE),
            CacheKey.tags(OFFICE),
            CacheKey.tasks(OFFICE, new ProjectId("p1")));
    private static final Map<Class<?>, JsonForm<?>> FORMS =
            JsonForms.all().stream().collect(Collectors.toMap(JsonForm::type, Function.identity()));

    private final CacheFormat format = new CacheFormat();

    @TempDir
    private Path folder;

    private static Corpus files() {
        return Corpus.read(CacheFuzzTest.class, "cache")
                .withWords("\"account\":\"a1\",", "\"items\":", "null", "\"id\":", "\"name\":");
    }

    private static CacheKey<?> keyFor(String text) {
        return KEYS.get(Math.floorMod(text.hashCode(), KEYS.size()));
    }

    private <T> void requireReadAgain(CacheKey<T> key, CachedList<T> list) {
        byte[] written = format.write(key, ACCOUNT, list);

        assertThat(format.read(key, written).flatMap(Content::list)).contains(list);
        list.items().forEach(CacheFuzzTest::requireComplete);
    }

    /** A value with null in it would fail later, in a command. */
    @SuppressWarnings("unchecked") // The form of each type is stored under that type.
    private static <T> void requireComplete(T item) {
        FORMS.entrySet().stream()
                .filter(form -> form.getKey().isInstance(item))
                .map(form -> (JsonForm<T>) form.getValue())
                .forEach(form -> assertThat(form.read(form.write(item))).isEqualTo(item));
    }

    private <T> void read(CacheKey<T> key, byte[] content) {
        format.read(key, content).flatMap(Content::list).ifPresent(list -> requireReadAgain(key, list));
    }

    @Test
    void reads_any_content() {
        Fuzz.of("cache", files()).texts(text -> read(keyFor(text), EscapedText.toBytes(text)));
    }

    @Test
    void reads_any_file() {
        FileCacheStore store = new FileCacheStore(folder, ACCOUNT, "default");
        Fuzz.of("files of the cache", files()).oneOf(50).texts(text -> {
            CacheKey<?> key = keyFor(text);
            write(folder.resolve(nameOf(key)), EscapedText.toBytes(text));
            readTwice(store, key);
        });
    }

    private <T> void readTwice(FileCacheStore store, CacheKey<T> key) {
        store.read(key).ifPresent(list -> {
            store.write(key, list);
            assertThat(store.read(key)).contains(list);
        });
    }

    private static String nameOf(CacheKey<?> key) {
        String scope = String.join("", key.scope().stream().map(id -> "." + id).toList());
        return "default." + key.type().getSimpleName().toLowerCase(Locale.ROOT) + scope + ".json";
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
    }
}
