package io.github.stint.core.file;

import java.nio.file.FileSystemException;

/** Thrown if another process or thread has not released a file in time. Nothing was read or changed. */
public final class FileInUseException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    FileInUseException(String file, String reason) {
        super(file, null, reason);
    }
}
