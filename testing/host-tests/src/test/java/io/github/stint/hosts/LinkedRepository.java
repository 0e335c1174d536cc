package io.github.stint.hosts;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local repository for the builds of the hosts: the one of the user, but with the artifacts of Stint in another folder. So the user's
 * repository gets no artifact of Stint, and what a host needs is downloaded once.
 *
 * <p>It consists of symbolic links. Closing it copies what was downloaded beside the links to the user's repository, and deletes the links.
 */
final class LinkedRepository implements AutoCloseable {

    /** The folders on the path to the artifacts of Stint. They are real folders; all others in them are links. */
    private static final List<Path> LEVELS = List.of(Path.of(""), Path.of("io"), Path.of("io", "github"));

    private static final Path STINT = Path.of("io", "github", "stint");

    private final Path folder;
    private final Path user;

    private LinkedRepository(Path folder, Path user) {
        this.folder = folder;
        this.user = user;
    }

    /**
     * Creates the links.
     *
     * @param folder where to create the repository
     * @param user the local repository of the user
     * @param artifacts the artifacts of Stint, in the layout of a repository
     */
    static LinkedRepository create(Path folder, Path user, Path artifacts) throws IOException {
        LinkedRepository repository = new LinkedRepository(folder, user);
        // One that an interrupted build has left.
        repository.close();
        for (Path level : LEVELS) {
            Files.createDirectories(folder.resolve(level));
            for (Path group : children(user.resolve(level))) {
                Path relative = user.relativize(group);
                if (!LEVELS.contains(relative) && !relative.equals(STINT)) {
                    Files.createSymbolicLink(folder.resolve(relative), group);
                }
            }
        }
        Files.createSymbolicLink(folder.resolve(STINT), artifacts.resolve(STINT));
        return repository;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (Files.isDirectory(folder)) {
            copyDownloads();
            Trees.delete(folder);
        }
    }

    /** Copies everything but the links. Files that another build has downloaded in the meantime stay as they are. */
    private void copyDownloads() throws IOException {
        try (Stream<Path> downloads = Files.walk(folder)) {
            for (Path download : downloads.toList()) {
                Path target = user.resolve(folder.relativize(download));
                if (Files.isDirectory(download, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (!Files.isSymbolicLink(download)) {
                    copyUnlessPresent(download, target);
                }
            }
        }
    }

    private static void copyUnlessPresent(Path download, Path target) throws IOException {
        try {
            Files.copy(download, target);
        } catch (FileAlreadyExistsException e) {
            // The same artifact, because artifacts of a repository do not change.
            return;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
