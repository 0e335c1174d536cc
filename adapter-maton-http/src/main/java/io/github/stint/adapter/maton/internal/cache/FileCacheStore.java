package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final CacheFormat format = new CacheFormat();

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

    @Override
    public <T> Optional<CachedList<T>> read(CacheKey<T> key) {
        try {
            Optional<CacheFormat.Content<T>> content = format.read(key, folder.read(fileName(key)));
            if (content.filter(of -> !of.account().equals(account)).isPresent()) {
                clear();
                return Optional.empty();
            }
            return content.flatMap(CacheFormat.Content::list);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    @Override
    public <T> void write(CacheKey<T> key, CachedList<T> list) {
        try {
            folder.replace(fileName(key), format.write(key, account, list));
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

    /** Ids contain no dots, so that a dot separates them. */
    private String fileName(CacheKey<?> key) {
        Stream<String> start = Stream.of(connection, key.type().getSimpleName().toLowerCase(Locale.ROOT));
        return Stream.concat(start, key.scope().stream()).collect(Collectors.joining(".", "", EXTENSION));
    }
}
