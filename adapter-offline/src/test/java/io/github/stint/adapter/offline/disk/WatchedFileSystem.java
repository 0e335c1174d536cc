package io.github.stint.adapter.offline.disk;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/**
 * The file system of the machine, of which a listener watches every call, and may let it fail. The URI of a path is that of the file in the
 * machine, so that libraries in native code use the same file, unwatched.
 *
 * <p>It is equal to the file system that it stands for, because a program may treat that one specially.
 */
public final class WatchedFileSystem extends FileSystem {

    private final FileSystem machine;
    private final WatchedProvider provider;
    private final String uriQuery;

    private WatchedFileSystem(FileSystem machine, DiskListener listener, String uriQuery) {
        this.machine = machine;
        this.provider = new WatchedProvider(this, machine.provider(), listener);
        this.uriQuery = uriQuery;
    }

    /** Returns the path, of which the listener watches every call. */
    public static Path watch(Path path, DiskListener listener) {
        return watch(path, listener, "");
    }

    /**
     * Returns the path, of which the listener watches every call.
     *
     * @param uriQuery what each URI ends with, for libraries in native code
     */
    public static Path watch(Path path, DiskListener listener, String uriQuery) {
        return new WatchedPath(new WatchedFileSystem(path.getFileSystem(), listener, uriQuery), path.toAbsolutePath());
    }

    String uriQuery() {
        return uriQuery;
    }

    Path wrap(Path path) {
        return new WatchedPath(this, path);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return machine.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return machine.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return machine.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(machine.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedFileSystem || machine.equals(other);
    }

    @Override
    public int hashCode() {
        return machine.hashCode();
    }
}
