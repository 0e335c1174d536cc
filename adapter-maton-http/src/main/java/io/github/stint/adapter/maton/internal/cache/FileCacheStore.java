package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores each list in a file of its own, which only the user may read. A file is replaced as a whole, so that several processes can
 * share the folder. What cannot be read counts as missing, and what cannot be written is lost: the service has it.
 *
 * <p>Each file names the account. The files of a connection are deleted as soon as it belongs to another account, such as after a
 * change of the key.
 */
public final class FileCacheStore implements CacheStore {

    private static final String EXTENSION = ".json";

    private final PrivateFolder folder;
    private final String account;
    private final String connection;
    private final Map<Class<?>, StoredForm<?, ?>> forms = StoredForm.all();
    private final JsonMapper json = new JsonMapper();

    /**
     * Stores files in that folder, which is created when the first list is stored.
     *
     * @param account differs for another account
     * @param connection begins the names of the files; letters, digits, hyphens and underscores
     */
    public FileCacheStore(Path folder, String account, String connection) {
        this.folder = new PrivateFolder(folder);
        this.account = account;
        this.connection = connection;
    }

    /** The content of a file. */
    private record StoredList<R>(String account, String readAt, List<R> items) {

        <T> CachedList<T> restore(StoredForm<T, R> form) {
            return new CachedList<>(
                    Instant.parse(readAt), items.stream().map(form::restore).toList());
        }
    }

    @Override
    public <T> Optional<CachedList<T>> read(CacheKey<T> key) {
        return read(key, form(key));
    }

    private <T, R> Optional<CachedList<T>> read(CacheKey<T> key, StoredForm<T, R> form) {
        JavaType type = json.getTypeFactory().constructParametricType(StoredList.class, form.type());
        try {
            StoredList<R> stored = json.readValue(folder.read(fileName(key)), type);
            if (stored.account().equals(account)) {
                return Optional.of(stored.restore(form));
            }
            clear();
            return Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (RuntimeException damaged) {
            // Whatever creates a value may reject it in its own way.
            return Optional.empty();
        }
    }

    @Override
    public <T> void write(CacheKey<T> key, CachedList<T> list) {
        write(key, list, form(key));
    }

    private <T, R> void write(CacheKey<T> key, CachedList<T> list, StoredForm<T, R> form) {
        StoredList<R> stored = new StoredList<>(
                account,
                list.readAt().toString(),
                list.items().stream().map(form::store).toList());
        try {
            folder.replace(fileName(key), json.writeValueAsBytes(stored));
        } catch (IOException lost) {
            // An older list must not stay in its place.
            remove(key);
        }
    }

    @Override
    public void remove(CacheKey<?> key) {
        folder.delete(fileName(key));
    }

    @Override
    public void clear() {
        folder.deleteAll(connection + ".*" + EXTENSION);
    }

    @SuppressWarnings("unchecked") // The form of each type is stored under that type.
    private <T> StoredForm<T, ?> form(CacheKey<T> key) {
        return (StoredForm<T, ?>) Objects.requireNonNull(forms.get(key.type()), "a type without a stored form");
    }

    /** Ids contain no dots, so that a dot separates them. */
    private String fileName(CacheKey<?> key) {
        Stream<String> start = Stream.of(connection, key.type().getSimpleName().toLowerCase(Locale.ROOT));
        return Stream.concat(start, key.scope().stream()).collect(Collectors.joining(".", "", EXTENSION));
    }
}
