package io.github.stint.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.Slices;
import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.contract.StintContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The product follows the rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductTest {

    /** The modules, and the prefixes of their packages. */
    private static final Map<String, Set<String>> MODULES = Map.ofEntries(
            Map.entry("core", Set.of("core")),
            Map.entry("contract-tests", Set.of("contract")),
            Map.entry("adapter-inmemory", Set.of("adapter.inmemory")),
            Map.entry("adapter-offline", Set.of("adapter.offline")),
            Map.entry("adapter-maton-http", Set.of("adapter.maton")),
            Map.entry("adapter-maton-simulator", Set.of("adapter.simulator")),
            Map.entry("import-formats", Set.of("imports")),
            Map.entry("app-cli", Set.of("cli")),
            Map.entry("app-mcp", Set.of("mcp")),
            Map.entry("jackson2", Set.of("jackson2")),
            Map.entry("jackson3", Set.of("jackson3")),
            Map.entry("limits-bucket4j", Set.of("limits")),
            Map.entry("spring-boot-starter-stint", Set.of("spring")));

    private final JavaClasses shipped = Product.shippedClasses();
    private final JavaClasses shippedWithTests = Product.shippedClassesWithTests();

    @Test
    @Order(1)
    void reads_each_module() {
        Map<String, Set<String>> seen = shipped.stream()
                .collect(
                        groupingBy(Product::module, mapping(type -> Parts.moduleName(type.getPackageName()), toSet())));

        assertThat(seen).isEqualTo(MODULES);
    }

    @Test
    @Order(2)
    void lists_each_module_of_the_build() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../pom.xml").toFile());
        NodeList modules = (NodeList)
                XPathFactory.newInstance().newXPath().evaluate("/project/modules/module", pom, XPathConstants.NODESET);
        Stream<String> names = IntStream.range(0, modules.getLength())
                .mapToObj(index -> Path.of(modules.item(index).getTextContent())
                        .getFileName()
                        .toString());

        assertThat(names.filter(name -> !Set.of(
                                "agent-tasks",
                                "architecture-tests",
                                "benchmarks",
                                "bom",
                                "distribution",
                                "fuzzing",
                                "host-tests",
                                "mutation",
                                "picocli",
                                "reliability-tests",
                                "spring-boot-starter-stint-tests-boot4")
                        .contains(name)))
                .containsExactlyInAnyOrderElementsOf(MODULES.keySet());
    }

    @Test
    void uses_the_package_names_of_the_modules() {
        assertThat(Stream.of(InMemoryStint.class, MatonSimulator.class).map(Class::getPackageName))
                .allMatch(name -> name.startsWith(Parts.ADAPTERS + "."));
        assertThat(MatonStint.class.getPackageName()).isEqualTo(Parts.HTTP_ADAPTER);
    }

    @Test
    void reads_the_tests_of_the_adapters() {
        String test = "io.github.stint.adapter.inmemory.InMemoryContractTest";

        assertThat(shippedWithTests.contain(test)).isTrue();
        assertThat(shipped.contain(test)).isFalse();
        assertThat(shipped.contain(StintContract.class.getName())).isTrue();
    }

    @Test
    void has_a_slice_for_each_package_and_module() {
        List<String> packages =
                shipped.stream().map(JavaClass::getPackageName).distinct().toList();

        assertThat(packages).hasSizeGreaterThan(15);
        assertThat(slices(Parts.BY_PACKAGE)).isEqualTo(packages.size());
        assertThat(slices(Parts.BY_MODULE)).isEqualTo(MODULES.size());
        assertThat(slices(Parts.BY_ADAPTER))
                .isEqualTo(MODULES.keySet().stream()
                        .filter(module -> module.startsWith("adapter-"))
                        .count());
    }

    private long slices(SliceAssignment assignment) {
        return Slices.assignedFrom(assignment).transform(shipped).stream().count();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void follows_the_rule(NamedRule named) {
        named.rule().check(shipped);
    }

    static List<NamedRule> follows_the_rule() {
        return Stream.of(ProductRules.class, LayoutRules.class)
                .flatMap(library -> NamedRule.in(library).stream())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void follows_the_rule_on_contracts(NamedRule named) {
        named.rule().check(shippedWithTests);
    }

    static List<NamedRule> follows_the_rule_on_contracts() {
        return NamedRule.in(ContractRules.class);
    }
}
