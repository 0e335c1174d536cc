package io.github.stint.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with a file for each class of tests: the ids of its tests, one in a line. */
final class TestRecords {

    private final Path folder;

    TestRecords(Path folder) {
        this.folder = folder;
    }

    /** Replaces the record of a class. */
    void write(Class<?> testClass, List<String> ids) {
        try {
            Files.createDirectories(folder);
            Files.write(file(testClass), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ids in the order in which they were written, or nothing if the class has no record. */
    Optional<List<String>> read(Class<?> testClass) {
        Path file = file(testClass);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Class<?> testClass) {
        return folder.resolve(testClass.getName() + ".txt");
    }
}
