package io.github.stint.core.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Describes failures of files for users. */
public final class FileProblem {

    private FileProblem() {}

    /** Returns the reason of the failure, without the name of a Java class: {@code permission denied: /data/offline.json}. */
    public static String reason(IOException failure) {
        if (failure instanceof ClosedByInterruptException) {
            return "interrupted";
        }
        if (failure instanceof FileSystemException named) {
            // Of a rename, the name that the file should have had.
            String file = named.getOtherFile() == null ? named.getFile() : named.getOtherFile();
            return of(named) + (file == null ? "" : ": " + file);
        }
        return failure.getMessage() == null ? "input or output failed" : failure.getMessage();
    }

    static String of(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it exists and is not a folder";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "it is a folder that is not empty";
        }
        return failure instanceof FileSystemLoopException ? "its links form a loop" : "input or output failed";
    }
}
