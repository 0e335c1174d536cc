package io.github.stint.adapter.offline.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of a {@link WatchedFileSystem}. */
final class WatchedPath implements Path {

    private final WatchedFileSystem fileSystem;
    private final Path path;

    WatchedPath(WatchedFileSystem fileSystem, Path path) {
        this.fileSystem = fileSystem;
        this.path = path;
    }

    /** Returns the path in the machine. */
    static Path inMachine(Path watched) {
        if (watched instanceof WatchedPath known) {
            return known.path;
        }
        throw new ProviderMismatchException();
    }

    private Path wrap(Path other) {
        return fileSystem.wrap(other);
    }

    private @Nullable Path wrapIfPresent(@Nullable Path other) {
        return other == null ? null : wrap(other);
    }

    @Override
    public FileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrapIfPresent(path.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrapIfPresent(path.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrapIfPresent(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrap(path.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return wrap(path.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof WatchedPath && path.startsWith(inMachine(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof WatchedPath && path.endsWith(inMachine(other));
    }

    @Override
    public Path normalize() {
        return wrap(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return wrap(path.resolve(inMachine(other)));
    }

    @Override
    public Path relativize(Path other) {
        return wrap(path.relativize(inMachine(other)));
    }

    @Override
    public URI toUri() {
        return URI.create(path.toUri() + fileSystem.uriQuery());
    }

    @Override
    public Path toAbsolutePath() {
        return path.isAbsolute() ? this : wrap(path.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return wrap(path.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(inMachine(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WatchedPath watched && path.equals(watched.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
