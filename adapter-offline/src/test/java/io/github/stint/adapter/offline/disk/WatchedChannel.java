package io.github.stint.adapter.offline.disk;

import io.github.stint.adapter.offline.disk.DiskCall.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Passes each call to an open file of the machine. */
final class WatchedChannel extends FileChannel {

    private final Path file;
    private final FileChannel machine;
    private final DiskListener listener;

    WatchedChannel(Path file, FileChannel machine, DiskListener listener) {
        this.file = file;
        this.machine = machine;
        this.listener = listener;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        listener.before(DiskCall.of(Kind.READ, file));
        return machine.read(to);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        DiskCall call = DiskCall.write(file, machine.position(), copy(from));
        try {
            listener.before(call);
        } catch (IOException failure) {
            ByteBuffer half = from.slice(from.position(), from.remaining() / 2);
            machine.write(half);
            throw failure;
        }
        int written = machine.write(from);
        listener.after(call);
        return written;
    }

    private static ByteBuffer copy(ByteBuffer from) {
        ByteBuffer copy = ByteBuffer.allocate(from.remaining());
        copy.put(from.duplicate()).flip();
        return copy.asReadOnlyBuffer();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        listener.before(DiskCall.of(Kind.FLUSH, file));
        machine.force(metaData);
        listener.after(DiskCall.of(Kind.FLUSH, file));
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        listener.before(DiskCall.of(Kind.LOCK, file));
        return machine.tryLock(position, size, shared);
    }

    /** The file is closed in any case, as by the system. */
    @Override
    protected void implCloseChannel() throws IOException {
        machine.close();
        listener.before(DiskCall.of(Kind.CLOSE, file));
    }

    @Override
    public long position() throws IOException {
        return machine.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        machine.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return machine.size();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer to, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }
}
