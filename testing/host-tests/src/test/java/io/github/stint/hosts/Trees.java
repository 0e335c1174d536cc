package io.github.stint.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes folders with everything in them. Symbolic links are not followed. */
final class Trees {

    private Trees() {}

    static void copy(Path from, Path to) throws IOException {
        for (Path each : walk(from)) {
            Path target = to.resolve(from.relativize(each));
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst =
                walk(folder).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
