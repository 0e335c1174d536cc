package io.github.stint.adapter.offline.disk;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A call of the system that reads or changes a file.
 *
 * @param file the file or folder, in the file system of the machine
 * @param to the new name of a {@link Kind#RENAME}; otherwise the file
 * @param position where a {@link Kind#WRITE} begins, in bytes
 * @param content what a {@link Kind#WRITE} writes; otherwise empty
 */
public record DiskCall(Kind kind, Path file, Path to, long position, ByteBuffer content) {

    /** What is called. */
    public enum Kind {
        /** The permissions, type or target of a file. */
        LOOK_UP,
        LIST,
        OPEN_TO_READ,
        OPEN_TO_WRITE,
        READ,
        LOCK,
        CLOSE,
        CREATE,
        CREATE_FOLDER,
        WRITE,
        SET_PERMISSIONS,
        FLUSH,
        RENAME,
        DELETE
    }

    static DiskCall of(Kind kind, Path file) {
        return new DiskCall(kind, file, file, 0, ByteBuffer.allocate(0));
    }

    static DiskCall rename(Path from, Path to) {
        return new DiskCall(Kind.RENAME, from, to, 0, ByteBuffer.allocate(0));
    }

    static DiskCall write(Path file, long position, ByteBuffer content) {
        return new DiskCall(Kind.WRITE, file, file, position, content);
    }

    /** Whether the call changes the disk, so that a disk that is read-only rejects it. */
    public boolean changes() {
        return switch (kind) {
            case OPEN_TO_WRITE, CREATE, CREATE_FOLDER, WRITE, SET_PERMISSIONS, RENAME, DELETE -> true;
            case LOOK_UP, LIST, OPEN_TO_READ, READ, LOCK, CLOSE, FLUSH -> false;
        };
    }
}
