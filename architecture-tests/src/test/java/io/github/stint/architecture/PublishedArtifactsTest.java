package io.github.stint.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The jars and the poms that users get, as the build packages them. It runs after the phase {@code package}. */
class PublishedArtifactsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("stint.version", "");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    /** A library in the BOM. */
    record Library(String artifact, Path folder) {

        Path jar() {
            return folder.resolve("target/" + artifact + "-" + VERSION + ".jar");
        }

        Path pom() {
            return folder.resolve("target/flattened-pom.xml");
        }

        ModuleDescriptor module() {
            Set<ModuleReference> modules = ModuleFinder.of(jar()).findAll();
            return modules.iterator().next().descriptor();
        }

        @Override
        public String toString() {
            return artifact;
        }
    }

    static List<Library> libraries() throws Exception {
        return texts(ROOT.resolve("bom/pom.xml"), "/project/dependencyManagement/dependencies/dependency/artifactId")
                .map(artifact -> new Library(artifact, folderOf(artifact)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void is_a_module_that_exports_its_front_only(Library library) throws Exception {
        ModuleDescriptor module = library.module();
        Set<String> exported = module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toCollection(TreeSet::new));

        assertThat(module.isAutomatic()).isFalse();
        assertThat(exported).isNotEmpty().isEqualTo(front(library));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void requires_no_library_that_could_clash(Library library) {
        assertThat(library.module().requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .allMatch(name -> name.startsWith("java.")
                        || name.startsWith("io.github.stint.")
                        || isOfTheHost(library, name)
                        || isDatabase(library, name)
                        || (library.artifact().equals("stint-contract-tests") && isForTests(name)));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void contains_classes_of_the_project_only_outside_of_relocated_packages(Library library) throws Exception {
        assertThat(entries(library).filter(name -> name.endsWith(".class") && !name.equals("module-info.class")))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/github/stint/"));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void contains_the_licence_and_the_notice(Library library) throws Exception {
        assertThat(entries(library)).contains("META-INF/LICENSE", "META-INF/NOTICE");
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void contains_no_pom_which_would_be_that_of_the_build(Library library) throws Exception {
        assertThat(entries(library)).noneMatch(name -> name.startsWith("META-INF/maven/"));
    }

    /** Feign, Jackson and HttpCore are in the jars of the adapters. */
    @Test
    void the_program_brings_no_library_along_that_its_adapters_contain() throws IOException {
        try (JarFile program =
                new JarFile(ROOT.resolve("app-cli/target/stint-app-cli.jar").toFile())) {
            String classPath = program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);

            assertThat(classPath.split(" "))
                    .filteredOn(jar -> !jar.startsWith("lib/stint-"))
                    .extracting(jar -> jar.replaceFirst("^lib/(.+?)-[0-9].*", "$1"))
                    .containsExactlyInAnyOrder(
                            "gson", "sqlite-jdbc", "fastcsv", "biweekly", "vinnie", "fastexcel", "opczip");
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void has_a_pom_that_states_what_maven_central_requires(Library library) throws Exception {
        assertThat(texts(library.pom(), "/project/parent")).isEmpty();
        for (String required : List.of(
                "name",
                "description",
                "url",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/url")) {
            assertThat(texts(library.pom(), "/project/" + required))
                    .as(required)
                    .singleElement()
                    .asString()
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void brings_no_library_along_that_could_clash(Library library) throws Exception {
        Stream<String> groups = texts(
                library.pom(),
                "/project/dependencies/dependency[not(scope='provided') and not(optional='true')]/groupId");

        assertThat(groups)
                .allMatch(group -> group.equals("io.github.stint")
                        || isDatabase(library, group)
                        || (library.artifact().equals("stint-contract-tests") && isForTests(group)));
    }

    @Test
    void are_named_in_the_readme_with_their_version() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Set<String> published = libraries().stream().map(Library::artifact).collect(toCollection(TreeSet::new));
        published.add("stint-bom");

        assertThat(elements("artifactId", readme)).isNotEmpty().allMatch(published::contains);
        assertThat(elements("version", readme)).isNotEmpty().containsOnly(VERSION);
    }

    private static List<String> elements(String name, String text) {
        return Pattern.compile("<" + name + ">(.*?)</" + name + ">")
                .matcher(text)
                .results()
                .map(element -> element.group(1))
                .toList();
    }

    /** Modules that extend a library of the program, and bring none along. */
    private static boolean isOfTheHost(Library library, String name) {
        return (library.artifact().equals("stint-jackson2") && name.startsWith("com.fasterxml.jackson."))
                || (library.artifact().equals("stint-jackson3") && name.startsWith("tools.jackson."))
                || (library.artifact().equals("stint-limits-bucket4j") && name.startsWith("io.github.bucket4j."));
    }

    /** The native library of SQLite calls the classes of its driver by their names, so that they cannot be relocated. */
    private static boolean isDatabase(Library library, String name) {
        return library.artifact().equals("stint-adapter-offline") && name.startsWith("org.xerial");
    }

    /** The contract tests are written with these, and run in the tests of an adapter. */
    private static boolean isForTests(String name) {
        return name.startsWith("org.junit") || name.startsWith("org.assertj");
    }

    /** The packages of the jar with types, apart from internal ones and annotations for the compiler. */
    private static Set<String> front(Library library) throws IOException {
        return entries(library)
                .filter(name -> name.endsWith(".class") && name.contains("/") && !name.endsWith("package-info.class"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .filter(name -> !(name + ".").contains(".internal.") && !name.endsWith(".style"))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> entries(Library library) throws IOException {
        try (JarFile jar = new JarFile(library.jar().toFile())) {
            return jar.stream().map(JarEntry::getName).toList().stream();
        }
    }

    private static Path folderOf(String artifact) {
        try (Stream<Path> folders = Files.walk(ROOT, 2)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .filter(folder -> texts(folder.resolve("pom.xml"), "/project/artifactId")
                            .toList()
                            .contains(artifact))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Stream<String> texts(Path file, String path) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            NodeList nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(index -> nodes.item(index).getTextContent().strip());
        } catch (Exception failure) {
            throw new AssertionError("cannot read " + file, failure);
        }
    }
}
