package io.github.stint.adapter.offline.disk;

import io.github.stint.adapter.offline.disk.DiskCall.Kind;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes each call to the provider of the machine, and reports it to the listener. */
final class WatchedProvider extends FileSystemProvider {

    private final WatchedFileSystem fileSystem;
    private final FileSystemProvider machine;
    private final DiskListener listener;

    WatchedProvider(WatchedFileSystem fileSystem, FileSystemProvider machine, DiskListener listener) {
        this.fileSystem = fileSystem;
        this.machine = machine;
        this.listener = listener;
    }

    /** A call that may fail. */
    interface Call<T> {
        T run() throws IOException;
    }

    private <T> T watched(DiskCall call, Call<T> action) throws IOException {
        listener.before(call);
        T result = action.run();
        listener.after(call);
        return result;
    }

    private <T> T watched(Kind kind, Path file, Call<T> action) throws IOException {
        return watched(DiskCall.of(kind, WatchedPath.inMachine(file)), action);
    }

    private static Path real(Path path) {
        return WatchedPath.inMachine(path);
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return watched(
                opening(path, options),
                path,
                () -> new WatchedChannel(
                        real(path), machine.newFileChannel(real(path), options, attributes), listener));
    }

    private static Kind opening(Path path, Set<? extends OpenOption> options) {
        if (options.contains(StandardOpenOption.CREATE_NEW)
                || (options.contains(StandardOpenOption.CREATE)
                        && !Files.exists(real(path), LinkOption.NOFOLLOW_LINKS))) {
            return Kind.CREATE;
        }
        return options.contains(StandardOpenOption.WRITE) ? Kind.OPEN_TO_WRITE : Kind.OPEN_TO_READ;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return watched(
                Kind.LIST,
                folder,
                () -> new WatchedList(
                        folder,
                        machine.newDirectoryStream(real(folder), path -> filter.accept(fileSystem.wrap(path)))));
    }

    /** Each entry of the folder may fail. */
    private final class WatchedList implements DirectoryStream<Path> {

        private final Path folder;
        private final DirectoryStream<Path> paths;

        WatchedList(Path folder, DirectoryStream<Path> paths) {
            this.folder = folder;
            this.paths = paths;
        }

        @Override
        public Iterator<Path> iterator() {
            Iterator<Path> all = paths.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    try {
                        return watched(Kind.LIST, folder, all::hasNext);
                    } catch (IOException failure) {
                        throw new DirectoryIteratorException(failure);
                    }
                }

                @Override
                public Path next() {
                    return fileSystem.wrap(all.next());
                }
            };
        }

        @Override
        public void close() throws IOException {
            paths.close();
        }
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        watched(Kind.CREATE_FOLDER, folder, () -> {
            machine.createDirectory(real(folder), attributes);
            return folder;
        });
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return watched(Kind.LOOK_UP, link, () -> fileSystem.wrap(machine.readSymbolicLink(real(link))));
    }

    @Override
    public void delete(Path path) throws IOException {
        watched(Kind.DELETE, path, () -> {
            machine.delete(real(path));
            return path;
        });
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        watched(DiskCall.rename(real(source), real(target)), () -> {
            machine.move(real(source), real(target), options);
            return target;
        });
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return watched(Kind.LOOK_UP, path, () -> machine.isSameFile(real(path), real(other)));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return watched(Kind.LOOK_UP, path, () -> machine.isHidden(real(path)));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return watched(Kind.LOOK_UP, path, () -> machine.getFileStore(real(path)));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        watched(Kind.LOOK_UP, path, () -> {
            machine.checkAccess(real(path), modes);
            return path;
        });
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return watched(Kind.LOOK_UP, path, () -> machine.readAttributes(real(path), type, options));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return watched(Kind.LOOK_UP, path, () -> machine.readAttributes(real(path), attributes, options));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        watched(Kind.SET_PERMISSIONS, path, () -> {
            machine.setAttribute(real(path), attribute, value, options);
            return path;
        });
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        V view = machine.getFileAttributeView(real(path), type, options);
        if (view == null) {
            return null;
        }
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Kind kind = method.getName().startsWith("set") ? Kind.SET_PERMISSIONS : Kind.LOOK_UP;
                    listener.before(DiskCall.of(kind, real(path)));
                    try {
                        Object result = method.invoke(view, arguments);
                        listener.after(DiskCall.of(kind, real(path)));
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
