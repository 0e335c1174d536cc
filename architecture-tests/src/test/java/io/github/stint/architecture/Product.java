package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the classes of all modules in the folders of the build. The jars of some modules contain libraries in packages of their own,
 * where no rule would recognize them.
 */
final class Product {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<Path> PARENTS = List.of(ROOT, ROOT.resolve("integrations"), ROOT.resolve("testing"));
    private static final Pattern MODULE = Pattern.compile(".*/(?<folder>[^/]+)/target/classes/.*");

    private Product() {}

    /** The shipped classes. */
    static JavaClasses shippedClasses() {
        return new ClassFileImporter().importLocations(shipped());
    }

    /** The shipped classes, and those in the folder. */
    static JavaClasses shippedClassesAnd(Path folder) {
        return new ClassFileImporter().importLocations(and(shipped(), Stream.of(folder)));
    }

    /** The shipped classes, and the tests of the adapters. */
    static JavaClasses shippedClassesWithTests() {
        Stream<Path> tests = folders("target/test-classes")
                .filter(folder -> module(folder).getFileName().toString().startsWith("adapter-"));
        return new ClassFileImporter().importLocations(and(shipped(), tests));
    }

    /** The module of the class, named like its folder. */
    static String module(JavaClass type) {
        String place = type.getSource().orElseThrow().getUri().toString();
        Matcher matcher = MODULE.matcher(place);
        return matcher.matches() ? matcher.group("folder") : place;
    }

    private static Path module(Path folder) {
        return Objects.requireNonNull(Objects.requireNonNull(folder.getParent()).getParent());
    }

    private static Set<Location> shipped() {
        return and(Set.of(), folders("target/classes"));
    }

    private static Set<Location> and(Set<Location> locations, Stream<Path> folders) {
        return Stream.concat(locations.stream(), folders.map(Location::of)).collect(Collectors.toSet());
    }

    private static Stream<Path> folders(String place) {
        return PARENTS.stream()
                .filter(Files::isDirectory)
                .flatMap(Product::children)
                // Used by this build only.
                .filter(module -> !Set.of("agent-tasks", "benchmarks", "fuzzing", "mutation")
                        .contains(String.valueOf(module.getFileName())))
                .map(module -> module.resolve(place))
                .filter(Files::isDirectory);
    }

    private static Stream<Path> children(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
