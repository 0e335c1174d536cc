package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the classes of all modules, in folders and in jars. */
final class Product {

    private static final Path ROOT = Path.of("..");
    private static final String THIS_MODULE = "/architecture-tests/target/";
    private static final Pattern TESTS = Pattern.compile(".*/test-classes/.*");
    private static final Pattern MODULE =
            Pattern.compile(".*/(?:(?<folder>[^/]+)/target/classes/|stint-(?<jar>[a-z-]+?)(?:-\\d[^/]*)?\\.jar!/).*");

    private Product() {}

    /** The shipped classes. */
    static JavaClasses shippedClasses() {
        return new ClassFileImporter().importLocations(shipped());
    }

    /** The shipped classes, and those in the folder. */
    static JavaClasses shippedClassesAnd(Path folder) {
        return new ClassFileImporter().importLocations(and(shipped(), Location.of(folder)));
    }

    /** The shipped classes, and the tests of the adapters. */
    static JavaClasses shippedClassesWithTests() {
        Set<Location> locations = shipped();
        testFoldersOfAdapters().map(Location::of).forEach(locations::add);
        return new ClassFileImporter().importLocations(locations);
    }

    /** The module of the class, named like its folder. */
    static String module(JavaClass type) {
        String place = type.getSource().orElseThrow().getUri().toString();
        Matcher matcher = MODULE.matcher(place);
        if (!matcher.matches()) {
            return place;
        }
        return matcher.group("folder") == null ? matcher.group("jar") : matcher.group("folder");
    }

    private static Set<Location> shipped() {
        return Locations.ofPackage(Parts.PRODUCT).stream()
                .filter(location -> !location.contains(THIS_MODULE))
                .filter(location -> !location.matches(TESTS))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Collection<Location> and(Set<Location> locations, Location more) {
        locations.add(more);
        return locations;
    }

    /** The adapters have no test-jar, so their tests are read from the folders of the build. */
    private static Stream<Path> testFoldersOfAdapters() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> folders = modules.filter(
                            module -> module.getFileName().toString().startsWith("adapter-"))
                    .map(module -> module.resolve("target/test-classes")
                            .toAbsolutePath()
                            .normalize())
                    .filter(Files::isDirectory)
                    .toList();
            return folders.stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
