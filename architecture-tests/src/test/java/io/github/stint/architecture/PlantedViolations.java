package io.github.stint.architecture;

import static io.github.stint.architecture.ContractRules.every_adapter_runs_every_contract;
import static io.github.stint.architecture.ContractRules.every_port_has_a_contract;
import static io.github.stint.architecture.LayoutRules.only_the_front_package_of_an_adapter_is_public_api;
import static io.github.stint.architecture.LayoutRules.packages_are_small;
import static io.github.stint.architecture.LayoutRules.public_types_have_different_names;
import static io.github.stint.architecture.Plant.planted;
import static io.github.stint.architecture.ProductRules.*;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For each rule: code that violates it, and the element that the rule has to report. */
final class PlantedViolations {

    private static final String CORE = "io.github.stint.core";
    private static final String PROJECT = "io.github.stint.core.project";
    private static final String CONTRACTS = "io.github.stint.contract";
    private static final String PROJECT_CONTRACTS = "io.github.stint.contract.project";
    private static final String HTTP = "io.github.stint.adapter.maton";
    private static final String MEMORY = "io.github.stint.adapter.inmemory";
    private static final String OFFLINE = "io.github.stint.adapter.offline";
    private static final String CLI = "io.github.stint.cli";
    private static final String AGENTS = "io.github.stint.mcp";
    private static final String SPRING = "io.github.stint.spring";

    private static final Source FEIGN = new Source("feign", "public @interface RequestLine {}");
    private static final Source JACKSON = new Source("tools.jackson.databind", "public class ObjectMapper {}");
    private static final Source JACKSON_ANNOTATION =
            new Source("com.fasterxml.jackson.annotation", "public @interface JsonProperty {}");
    private static final Source MAPSTRUCT = new Source("org.mapstruct", "public @interface Mapper {}");

    private PlantedViolations() {}

    static Stream<Plant> all() {
        return Stream.of(dependencies(), encapsulation(), layout(), structure(), contracts(), domain(), constructors())
                .flatMap(plants -> plants);
    }

    private static Stream<Plant> dependencies() {
        return Stream.of(
                planted(core_depends_on_nothing_but_the_jdk, "core is annotated for Feign")
                        .with(FEIGN)
                        .with(PROJECT, "interface Remote { @feign.RequestLine void call(); }")
                        .with(
                                PROJECT,
                                "class Innocent { java.util.List<String> names; @org.jspecify.annotations.Nullable String name; }")
                        .detects("io.github.stint.core.project.Remote")
                        .ignores("io.github.stint.core.project.Innocent"),
                planted(core_depends_on_nothing_but_the_jdk, "core depends on an adapter")
                        .with(
                                PROJECT,
                                "class Shortcut { Object it = io.github.stint.adapter.inmemory.IdSource.sequential(); }")
                        .detects("io.github.stint.core.project.Shortcut"),
                planted(core_depends_on_nothing_but_the_jdk, "core uses a package of the JDK that is not java.*")
                        .with(PROJECT, "class Tool { javax.tools.JavaCompiler compiler; }")
                        .detects("io.github.stint.core.project.Tool"),
                planted(adapters_do_not_know_each_other, "the HTTP adapter uses the in-memory adapter")
                        .with(MEMORY, "public class Shelf {}")
                        .with(HTTP, "class Borrower { io.github.stint.adapter.inmemory.Shelf shelf; }")
                        .detects("io.github.stint.adapter.maton.Borrower"),
                planted(adapters_do_not_know_each_other, "the in-memory adapter uses the offline adapter")
                        .with(OFFLINE, "public class Folder {}")
                        .with(MEMORY + ".internal", "class Writer { io.github.stint.adapter.offline.Folder folder; }")
                        .detects("io.github.stint.adapter.inmemory.internal.Writer"),
                planted(adapters_do_not_know_each_other, "the offline adapter uses more than the ports in memory")
                        .with(MEMORY, "public class Shelf {}")
                        .with(MEMORY + ".internal", "public class ShelfPorts {}")
                        .with(OFFLINE, "class Borrower { io.github.stint.adapter.inmemory.Shelf shelf; }")
                        .with(OFFLINE, "class Store { io.github.stint.adapter.inmemory.internal.ShelfPorts ports; }")
                        .detects("io.github.stint.adapter.offline.Borrower")
                        .ignores("io.github.stint.adapter.offline.Store"),
                planted(only_the_composition_root_knows_adapters, "a command creates its adapter")
                        .with(
                                CLI + ".command.timer",
                                "class StartCommand { io.github.stint.adapter.inmemory.InMemoryStint stint; }")
                        .with(
                                CLI,
                                "class Wiring { interface Made { io.github.stint.adapter.inmemory.InMemoryStint make(); } }")
                        .detects("io.github.stint.cli.command.timer.StartCommand")
                        .ignores("io.github.stint.cli.Wiring"),
                planted(only_the_composition_root_knows_adapters, "a package has nearly the right name")
                        .with(CLI + "ent", "class Wiring { io.github.stint.adapter.inmemory.InMemoryStint stint; }")
                        .detects("io.github.stint.client.Wiring"),
                planted(only_the_composition_root_knows_adapters, "an integration is not a starter")
                        .with(SPRING + "s", "class Wiring { io.github.stint.adapter.inmemory.InMemoryStint stint; }")
                        .with(
                                SPRING + ".test",
                                "class Wiring { io.github.stint.adapter.inmemory.InMemoryStint stint; }")
                        .detects("io.github.stint.springs.Wiring")
                        .ignores("io.github.stint.spring.test.Wiring"),
                planted(
                                internal_packages_of_adapters_are_not_used_outside,
                                "the program uses an internal package of an adapter")
                        .with(HTTP, "public class MatonStint {}")
                        .with(HTTP + ".internal.project", "public class MatonProjects {}")
                        .with(
                                CLI,
                                "public class Main { io.github.stint.adapter.maton.internal.project.MatonProjects projects; }")
                        .with(CLI, "class Wiring { io.github.stint.adapter.maton.MatonStint stint; }")
                        .detects("io.github.stint.cli.Main")
                        .ignores("io.github.stint.cli.Wiring"),
                planted(no_class_depends_on_the_command_line, "an adapter uses the command line")
                        .with(CLI, "public class Main {}")
                        .with(HTTP, "class Chatty { io.github.stint.cli.Main main; }")
                        .with(AGENTS + ".tool", "class Line { io.github.stint.cli.Main main; }")
                        .detects("io.github.stint.adapter.maton.Chatty")
                        .ignores("io.github.stint.mcp.tool.Line"),
                planted(contracts_depend_on_nothing_but_core_junit_and_assertj, "a contract reads JSON with Jackson")
                        .with(JACKSON)
                        .with(
                                PROJECT_CONTRACTS,
                                "interface JsonContract { tools.jackson.databind.ObjectMapper mapper(); }")
                        .with(
                                PROJECT_CONTRACTS,
                                "interface InnocentContract { @org.junit.jupiter.api.Test default void"
                                        + " works(io.github.stint.core.project.Project project) {"
                                        + " org.assertj.core.api.Assertions.assertThat(project).isNotNull(); } }")
                        .detects("io.github.stint.contract.project.JsonContract")
                        .ignores("io.github.stint.contract.project.InnocentContract"),
                planted(contracts_depend_on_nothing_but_core_junit_and_assertj, "a contract depends on an adapter")
                        .with(
                                PROJECT_CONTRACTS,
                                "interface FakeContract { io.github.stint.adapter.inmemory.InMemoryStint stint(); }")
                        .detects("io.github.stint.contract.project.FakeContract"),
                planted(only_tests_depend_on_the_contracts, "a class of core implements a contract")
                        .with(PROJECT_CONTRACTS, "public interface SampleContract {}")
                        .with(PROJECT, "class Sample implements io.github.stint.contract.project.SampleContract {}")
                        .detects("io.github.stint.core.project.Sample"),
                planted(packages_have_no_cycles, "an aggregate uses a use case, which uses the aggregate")
                        .with(PROJECT, "class Eager { io.github.stint.core.tracking.TimeTracker tracker; }")
                        .detects("io.github.stint.core.project.Eager")
                        .amongShippedClasses(),
                planted(packages_have_no_cycles, "time and projects depend on each other")
                        .with(
                                "io.github.stint.core.time",
                                "public class Calendar { io.github.stint.core.project.Plan plan; }")
                        .with(PROJECT, "public class Plan { io.github.stint.core.time.Calendar calendar; }")
                        .detects("io.github.stint.core.time.Calendar"),
                planted(packages_have_no_cycles, "a package and a package below it depend on each other")
                        .with(HTTP, "public class Outer { io.github.stint.adapter.maton.project.Inner inner; }")
                        .with(HTTP + ".project", "public class Inner { io.github.stint.adapter.maton.Outer outer; }")
                        .detects("io.github.stint.adapter.maton.project.Inner"),
                planted(modules_have_no_cycles, "two modules depend on each other through four packages")
                        .with(CLI + ".one", "public class Command {}")
                        .with(CLI + ".two", "class Output { io.github.stint.core.page.Cursor cursor; }")
                        .with(CORE + ".page", "public class Cursor {}")
                        .with(CORE + ".time", "class Ticker { io.github.stint.cli.one.Command command; }")
                        .detects("io.github.stint.core.time.Ticker"));
    }

    private static Stream<Plant> encapsulation() {
        return Stream.of(
                planted(feign_and_jackson_stay_in_the_http_adapter, "the adapter in memory reads JSON with Jackson")
                        .with(JACKSON)
                        .with(MEMORY, "class Reader { tools.jackson.databind.ObjectMapper mapper; }")
                        .with(HTTP, "class Codec { tools.jackson.databind.ObjectMapper mapper; }")
                        .detects("io.github.stint.adapter.inmemory.Reader")
                        .ignores("io.github.stint.adapter.maton.Codec"),
                planted(feign_and_jackson_stay_in_the_http_adapter, "a command is annotated for Jackson")
                        .with(JACKSON_ANNOTATION)
                        .with(CLI, "class Output { @com.fasterxml.jackson.annotation.JsonProperty String name; }")
                        .detects("io.github.stint.cli.Output"),
                planted(feign_and_jackson_stay_in_the_http_adapter, "a command is mapped by MapStruct")
                        .with(MAPSTRUCT)
                        .with(CLI, "@org.mapstruct.Mapper interface OutputMapper {}")
                        .detects("io.github.stint.cli.OutputMapper"),
                planted(wire_types_stay_in_their_adapter, "a Feign interface is public")
                        .with(FEIGN)
                        .with(HTTP, "public interface Remote { @feign.RequestLine String call(); }")
                        .with(HTTP, "interface Hidden { @feign.RequestLine String call(); }")
                        .detects("io.github.stint.adapter.maton.Remote")
                        .ignores("io.github.stint.adapter.maton.Hidden"),
                planted(wire_types_stay_in_their_adapter, "a record for Jackson is public")
                        .with(JACKSON_ANNOTATION)
                        .with(
                                HTTP,
                                "public record Response(@com.fasterxml.jackson.annotation.JsonProperty String name) {}")
                        .detects("io.github.stint.adapter.maton.Response"),
                planted(wire_types_stay_in_their_adapter, "a mapper is public")
                        .with(MAPSTRUCT)
                        .with(new Source("org.mapstruct", "public @interface MapperConfig {}"))
                        .with(HTTP, "@org.mapstruct.Mapper public interface TagMapper {}")
                        .with(HTTP, "@org.mapstruct.MapperConfig public interface WireMapperConfig {}")
                        .detects("io.github.stint.adapter.maton.TagMapper")
                        .ignores("io.github.stint.adapter.maton.WireMapperConfig"),
                planted(wire_types_stay_in_their_adapter, "a public Dto")
                        .with(HTTP + ".internal.project", "public record ProjectDto(String name) {}")
                        .detects("io.github.stint.adapter.maton.internal.project.ProjectDto"),
                planted(wire_types_stay_in_their_adapter, "a Dto is public because it is nested in a public interface")
                        .with(HTTP, "public interface Remote { record TagDto(String name) {} }")
                        .with(HTTP, "interface Hidden { record TagDto(String name) {} }")
                        .detects("io.github.stint.adapter.maton.Remote$TagDto")
                        .ignores("io.github.stint.adapter.maton.Hidden$TagDto"),
                planted(wire_types_stay_in_their_adapter, "a public Api")
                        .with(HTTP, "public interface TagsApi {}")
                        .detects("io.github.stint.adapter.maton.TagsApi"),
                planted(
                                public_signatures_of_adapters_use_types_of_core_and_the_jdk,
                                "a constructor has a parameter of a library")
                        .with(JACKSON)
                        .with(
                                HTTP,
                                "public class MatonConfig { public MatonConfig(tools.jackson.databind.ObjectMapper it) {} }")
                        .with(HTTP, "class Codec { public Codec(tools.jackson.databind.ObjectMapper it) {} }")
                        .with(
                                HTTP + ".internal.wire",
                                "public class Json { public Json(tools.jackson.databind.ObjectMapper it) {} }")
                        .detects("io.github.stint.adapter.maton.MatonConfig")
                        .ignores("io.github.stint.adapter.maton.internal.wire.Json")
                        .ignores("io.github.stint.adapter.maton.Codec"),
                planted(
                                public_signatures_of_adapters_use_types_of_core_and_the_jdk,
                                "a wire type is returned in a list")
                        .with(HTTP, "class Wire {}")
                        .with(HTTP, "public class MatonStint { public java.util.List<Wire> all() { return null; } }")
                        .detects("io.github.stint.adapter.maton.MatonStint"),
                planted(
                                public_signatures_of_adapters_use_types_of_core_and_the_jdk,
                                "an error of a library is declared")
                        .with("feign", "public class FeignException extends Exception {}")
                        .with(HTTP, "public class MatonStint { protected void call() throws feign.FeignException {} }")
                        .detects("io.github.stint.adapter.maton.MatonStint"));
    }

    private static Stream<Plant> layout() {
        return Stream.of(
                planted(only_the_front_package_of_an_adapter_is_public_api, "a type beside the front package is public")
                        .with(HTTP + ".project", "public class MatonProjects {}")
                        .with(HTTP + ".project", "class ProjectMapper {}")
                        .with(HTTP, "public class MatonStint {}")
                        .with(HTTP + ".internal.project", "public class ProjectsApi {}")
                        .detects("io.github.stint.adapter.maton.project.MatonProjects")
                        .ignores("io.github.stint.adapter.maton.project.ProjectMapper")
                        .ignores("io.github.stint.adapter.maton.MatonStint")
                        .ignores("io.github.stint.adapter.maton.internal.project.ProjectsApi"),
                planted(only_the_front_package_of_an_adapter_is_public_api, "a package has nearly the right name")
                        .with(MEMORY + ".internals", "public class Shelf {}")
                        .detects("io.github.stint.adapter.inmemory.internals.Shelf"),
                planted(public_types_have_different_names, "two modules have a public type of the same name")
                        .with(MEMORY, "public class Shelf {}")
                        .with("io.github.stint.adapter.simulator", "public class Shelf {}")
                        .with(HTTP, "class Shelf {}")
                        .with(HTTP, "public class Box {}")
                        .with(HTTP + ".internal", "public class Box {}")
                        .detects("io.github.stint.adapter.simulator.Shelf")
                        .ignores("io.github.stint.adapter.maton.Shelf")
                        .ignores("io.github.stint.adapter.maton.Box"),
                packageOf(26).detects("io.github.stint.core.project"),
                packageOf(25)
                        .with(CORE + ".task", types(26))
                        .detects("io.github.stint.core.task")
                        .ignores(PROJECT));
    }

    private static Plant packageOf(int types) {
        return planted(packages_are_small, "a package has " + types + " types").with(PROJECT, types(types));
    }

    private static String types(int types) {
        return IntStream.range(0, types)
                .mapToObj(index -> "class Type" + index + " { class Nested {} }")
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Plant> structure() {
        return Stream.of(
                planted(ports_are_interfaces, "a port is a class")
                        .with(PROJECT, "public abstract class Projects {}")
                        .with(
                                CORE,
                                "public interface Stint { io.github.stint.core.project.Projects projects(); void close(); }")
                        .detects("io.github.stint.core.Stint.projects()")
                        .ignores("io.github.stint.core.Stint.close()"),
                planted(ports_are_interfaces, "the facade has a default method")
                        .with(PROJECT, "public interface Projects {}")
                        .with(
                                CORE,
                                "public interface Stint { io.github.stint.core.project.Projects projects();"
                                        + " default void startAgain() {} }")
                        .detects("io.github.stint.core.Stint.startAgain()")
                        .ignores("io.github.stint.core.Stint.projects()"),
                planted(ports_are_interfaces, "the facade has a parameter")
                        .with(PROJECT, "public interface Projects {}")
                        .with(
                                CORE,
                                "public interface Stint { io.github.stint.core.project.Projects projects(String workspace); }")
                        .detects("io.github.stint.core.Stint.projects(java.lang.String)"),
                planted(ports_are_interfaces, "the facade has a constant")
                        .with(CORE, "public interface Stint { String NAME = \"stint\"; }")
                        .detects("io.github.stint.core.Stint.NAME"),
                planted(generated_classes_are_hidden, "a generated class is public")
                        .with(PROJECT, "public class ImmutableBudget {}")
                        .with(PROJECT, "class ImmutableLimit { static class Builder {} }")
                        .detects("io.github.stint.core.project.ImmutableBudget")
                        .ignores("io.github.stint.core.project.ImmutableLimit"),
                planted(generated_classes_are_hidden, "a generated builder is public")
                        .with(PROJECT, "class ImmutableLimit { public static class Builder {} }")
                        .with(PROJECT, "public class Limit { public static class Builder {} }")
                        .detects("io.github.stint.core.project.ImmutableLimit$Builder")
                        .ignores("io.github.stint.core.project.Limit$Builder"),
                planted(values_are_not_serializable, "a value is serializable")
                        .with(PROJECT, "public record Budget(int hours) implements java.io.Serializable {}")
                        .with(PROJECT, "public enum Phase { FIRST }")
                        .detects("io.github.stint.core.project.Budget")
                        .ignores("io.github.stint.core.project.Phase"),
                planted(errors_are_final_and_live_in_the_error_package, "an error lives beside its aggregate")
                        .with(CORE + ".error", "public class StintException extends RuntimeException {}")
                        .with(CORE + ".error", "public final class Refused extends StintException {}")
                        .with(PROJECT, "final class ProjectLost extends io.github.stint.core.error.StintException {}")
                        .detects("io.github.stint.core.project.ProjectLost")
                        .ignores("io.github.stint.core.error.Refused"),
                planted(errors_are_final_and_live_in_the_error_package, "an error can be extended")
                        .with(CORE + ".error", "public class StintException extends RuntimeException {}")
                        .with(CORE + ".error", "public class Lost extends StintException {}")
                        .detects("io.github.stint.core.error.Lost"),
                planted(packages_are_null_marked, "a package has no package-info")
                        .with(CORE + ".budget", "class Budget {}")
                        .detects("io.github.stint.core.budget")
                        .ignores("io.github.stint.core.project")
                        .amongShippedClasses());
    }

    private static Stream<Plant> contracts() {
        Source facade = new Source(
                CORE, "public interface Stint { io.github.stint.core.project.Projects projects(); void close(); }");
        Source port = new Source(PROJECT, "public interface Projects {}");
        return Stream.of(
                planted(every_port_has_a_contract, "there is no contract")
                        .with(facade)
                        .with(port)
                        .detects("io.github.stint.contract.project.ProjectsContract"),
                planted(every_port_has_a_contract, "the contract is not an interface")
                        .with(facade)
                        .with(port)
                        .with(PROJECT_CONTRACTS, "public abstract class ProjectsContract {}")
                        .detects("io.github.stint.contract.project.ProjectsContract"),
                planted(every_port_has_a_contract, "the contract lies elsewhere")
                        .with(facade)
                        .with(port)
                        .with(CONTRACTS, "public interface ProjectsContract {}")
                        .detects("io.github.stint.contract.project.ProjectsContract"),
                planted(every_adapter_runs_every_contract, "an adapter does not run a contract")
                        .with(facade)
                        .with(port)
                        .with(PROJECT_CONTRACTS, "public interface ProjectsContract {}")
                        .with(MEMORY, "abstract class InMemoryStint implements io.github.stint.core.Stint {}")
                        .with(
                                MEMORY,
                                "class InMemoryProjectsTest implements io.github.stint.contract.project.ProjectsContract {}")
                        .with(HTTP, "abstract class MatonStint implements io.github.stint.core.Stint {}")
                        .with(
                                HTTP,
                                "abstract class MatonProjectsTest implements io.github.stint.contract.project.ProjectsContract {}")
                        .detects("io.github.stint.adapter.maton")
                        .ignores("io.github.stint.adapter.inmemory"),
                planted(every_adapter_runs_every_contract, "a contract is missing in what an adapter inherits")
                        .with(facade)
                        .with(port)
                        .with(PROJECT_CONTRACTS, "public interface ProjectsContract {}")
                        .with(PROJECT_CONTRACTS, "public interface ProjectListContract {}")
                        .with(
                                CONTRACTS + ".suite",
                                "public abstract class EveryContract { class Projects implements"
                                        + " io.github.stint.contract.project.ProjectsContract {} }")
                        .with(MEMORY, "abstract class InMemoryStint implements io.github.stint.core.Stint {}")
                        .with(MEMORY, "class InMemoryTest extends io.github.stint.contract.suite.EveryContract {}")
                        .detects("io.github.stint.contract.project.ProjectListContract")
                        .ignores("io.github.stint.contract.project.ProjectsContract"));
    }

    private static Stream<Plant> domain() {
        return Stream.of(
                planted(rules_of_the_domain_live_in_core, "an adapter decides whether a project can be deleted")
                        .with(HTTP, """
                                class MatonProjects {
                                    void delete(io.github.stint.core.project.Project project) {
                                        if (!project.archived()) {
                                            throw new IllegalStateException("archive it first");
                                        }
                                    }
                                }
                                """)
                        .with(MEMORY, """
                                class InMemoryProjects {
                                    void delete(io.github.stint.core.project.Project project) {
                                        io.github.stint.core.project.ProjectRules.requireDeletable(project);
                                    }
                                    boolean show(io.github.stint.core.project.Project project) {
                                        return project.archived();
                                    }
                                }
                                """)
                        .detects(
                                "io.github.stint.adapter.maton.MatonProjects.delete(io.github.stint.core.project.Project)")
                        .ignores("io.github.stint.adapter.inmemory.InMemoryProjects"),
                planted(rules_of_the_domain_live_in_core, "an adapter enforces a rule with an error of core")
                        .with(HTTP, """
                                class MatonClients {
                                    void delete(io.github.stint.core.client.Client client) {
                                        if (!client.archived()) {
                                            throw io.github.stint.core.client.ClientRules.notArchived(client.name());
                                        }
                                    }
                                }
                                """)
                        .detects(
                                "io.github.stint.adapter.maton.MatonClients.delete(io.github.stint.core.client.Client)")
                        .amongShippedClasses(),
                planted(
                                rules_of_the_domain_live_in_core,
                                "an adapter enforces a rule in a lambda and a method reference")
                        .with(MEMORY, """
                                class InMemoryTasks {
                                    void delete(java.util.Optional<io.github.stint.core.task.Task> found) {
                                        found.map(io.github.stint.core.task.Task::status)
                                                .filter(status -> status == io.github.stint.core.task.TaskStatus.DONE)
                                                .orElseThrow(() -> new IllegalStateException("it is not done"));
                                    }
                                }
                                """)
                        .detects("io.github.stint.adapter.inmemory.InMemoryTasks.delete(java.util.Optional)"),
                planted(rules_of_the_domain_live_in_core, "an adapter adds a rule that the domain does not have")
                        .with(HTTP, """
                                class MatonTags {
                                    void delete(io.github.stint.core.tag.Tag tag) {
                                        if (!tag.archived()) {
                                            throw new io.github.stint.core.error.NoTimerRunning("delete tag");
                                        }
                                    }
                                }
                                """)
                        .detects("io.github.stint.adapter.maton.MatonTags.delete(io.github.stint.core.tag.Tag)"),
                planted(refusals_are_created_in_core, "an adapter creates a refusal")
                        .with(HTTP, """
                                class MatonProjects {
                                    RuntimeException refuse() {
                                        return new io.github.stint.core.error.Refused(
                                                "delete project",
                                                io.github.stint.core.error.Rule.PROJECT_NOT_ARCHIVED,
                                                "it is active",
                                                "archive it");
                                    }
                                }
                                """)
                        .with(MEMORY, """
                                class InMemoryProjects {
                                    RuntimeException refuse() {
                                        return io.github.stint.core.project.ProjectRules.notArchived("Atlas");
                                    }
                                }
                                """)
                        .detects("io.github.stint.adapter.maton.MatonProjects.refuse()")
                        .ignores("io.github.stint.adapter.inmemory.InMemoryProjects"),
                planted(rule_classes_live_in_core, "an adapter has rules")
                        .with(MEMORY, "class ProjectRules {}")
                        .detects("io.github.stint.adapter.inmemory.ProjectRules"),
                planted(rule_classes_live_in_core, "a command has a rule inside")
                        .with(CLI, "class DeleteCommand { static class DeletionPolicy {} }")
                        .detects("io.github.stint.cli.DeleteCommand$DeletionPolicy"));
    }

    private static Stream<Plant> constructors() {
        return Stream.of(
                mutable("a static field can be set", "static int counter;")
                        .ignores("io.github.stint.core.project.Fine"),
                mutable(
                        "a static collection",
                        "static final java.util.List<String> SEEN = new java.util.ArrayList<>();"),
                mutable("a static map", "static final java.util.Map<String, String> CACHE = java.util.Map.of();"),
                mutable("a static array", "static final String[] NAMES = {\"a\"};"),
                mutable(
                        "a static counter",
                        "static final java.util.concurrent.atomic.AtomicInteger IDS ="
                                + " new java.util.concurrent.atomic.AtomicInteger();"),
                planted(no_mutable_static_state, "an enum is a singleton with state")
                        .with(PROJECT, "enum Registry { ONLY; int size; }")
                        .detects("io.github.stint.core.project.Registry.size"),
                printing("writes to the standard output", "void run() { System.out.println(1); }")
                        .with(CLI, "public class Main { void run() { System.err.println(1); } }")
                        .ignores("io.github.stint.cli.Main"),
                printing("writes to the standard error", "void run() { System.err.println(1); }"),
                planted(only_main_uses_standard_streams, "a tool for agents prints")
                        .with(AGENTS, "public class Main { void run() { System.setOut(System.err); } }")
                        .with(AGENTS + ".tool", "class Main { void run() { System.out.println(1); } }")
                        .detects("io.github.stint.mcp.tool.Main")
                        .ignores("io.github.stint.mcp.Main"),
                planted(only_main_uses_standard_streams, "a class has nearly the right name")
                        .with(CLI, "class MainMenu { void run() { System.out.println(1); } }")
                        .detects("io.github.stint.cli.MainMenu"),
                printing("reads the standard input", "int run() throws Exception { return System.in.read(); }"),
                printing("prints a stack trace", "void run(IllegalStateException it) { it.printStackTrace(); }"),
                printing(
                        "passes on the standard output",
                        "java.util.function.Consumer<String> run() { return System.out::println; }"),
                planted(files_are_written_in_one_place, "an adapter writes a file")
                        .with(
                                HTTP,
                                "class Writer { void run(java.nio.file.Path it) throws Exception {"
                                        + " java.nio.file.Files.writeString(it, \"\"); } }")
                        .with(
                                CORE + ".file",
                                "class Files { void run(java.nio.file.Path it) throws Exception {"
                                        + " java.nio.file.Files.writeString(it, \"\"); } }")
                        .detects("io.github.stint.adapter.maton.Writer")
                        .ignores("io.github.stint.core.file.Files"),
                planted(files_are_written_in_one_place, "a command opens a stream")
                        .with(
                                CLI,
                                "class Old { Object run() throws Exception { return new"
                                        + " java.io.FileOutputStream(\"a\"); } }")
                        .with(
                                CLI,
                                "class Streams { Object run() { return new"
                                        + " java.io.FileOutputStream(java.io.FileDescriptor.out); } }")
                        .detects("io.github.stint.cli.Old")
                        .ignores("io.github.stint.cli.Streams"),
                planted(files_are_written_in_one_place, "a command opens a channel")
                        .with(
                                CLI,
                                "class Channels { Object run(java.nio.file.Path it) throws Exception { return"
                                        + " java.nio.channels.FileChannel.open(it); } }")
                        .detects("io.github.stint.cli.Channels"),
                reaching("reads a variable", "String run() { return System.getenv(\"MATON_API_KEY\"); }")
                        .with(CLI, "public class Main { long run() { return System.currentTimeMillis(); } }")
                        .ignores("io.github.stint.cli.Main"),
                planted(
                                only_main_reads_the_environment_the_clock_or_random_numbers,
                                "a class has nearly the right name")
                        .with(CLI, "class MainMenu { long run() { return System.currentTimeMillis(); } }")
                        .detects("io.github.stint.cli.MainMenu"),
                planted(
                                only_main_reads_the_environment_the_clock_or_random_numbers,
                                "a class of the starter is no auto-configuration")
                        .with(SPRING, "class Check { Object run() { return java.time.Clock.systemUTC(); } }")
                        .with(
                                SPRING,
                                "class CheckAutoConfiguration { Object run() { return java.time.Clock.systemUTC(); } }")
                        .detects("io.github.stint.spring.Check")
                        .ignores("io.github.stint.spring.CheckAutoConfiguration"),
                reaching("reads a property", "String run() { return System.getProperty(\"user.home\"); }"),
                reaching("reads the zone", "Object run() { return java.time.ZoneId.systemDefault(); }"),
                reaching("reads the old zone", "Object run() { return java.util.TimeZone.getDefault(); }"),
                reaching("reads the language", "Object run() { return java.util.Locale.getDefault(); }"),
                reaching("formats numbers in the default locale", "String run() { return String.format(\"%d\", 1); }")
                        .with(
                                PROJECT,
                                "class Localized { String run(String it) { return it.toLowerCase(java.util.Locale.ROOT); } }")
                        .ignores("io.github.stint.core.project.Localized"),
                reaching(
                        "converts to lower case in the default locale",
                        "String run(String it) { return it.toLowerCase(); }"),
                reaching("reads the time in milliseconds", "long run() { return System.currentTimeMillis(); }"),
                reaching("reads the instant", "Object run() { return java.time.Instant.now(); }")
                        .with(
                                PROJECT,
                                "class Given { Object run(java.time.Clock clock) { return java.time.Instant.now(clock); } }")
                        .ignores("io.github.stint.core.project.Given"),
                reaching("reads the day", "Object run() { return java.time.LocalDate.now(); }"),
                reaching(
                        "reads the day of a zone",
                        "Object run(java.time.ZoneId zone) { return java.time.LocalDate.now(zone); }"),
                reaching("makes a clock", "Object run() { return java.time.Clock.systemUTC(); }"),
                reaching(
                        "refers to a clock",
                        "java.util.function.Supplier<java.time.Clock> run() { return java.time.Clock::systemDefaultZone; }"),
                reaching("makes a date of today", "Object run() { return new java.util.Date(); }"),
                reaching("makes a random source", "Object run() { return new java.util.Random(); }")
                        .with(PROJECT, "class Seeded { Object run(long seed) { return new java.util.Random(seed); } }")
                        .ignores("io.github.stint.core.project.Seeded"),
                reaching("creates a random number", "double run() { return Math.random(); }"),
                reaching(
                        "creates a random number per thread",
                        "int run() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); }"),
                reaching("makes a random id", "Object run() { return java.util.UUID.randomUUID(); }"),
                reaching("makes a secure random source", "Object run() { return new java.security.SecureRandom(); }"));
    }

    private static Plant mutable(String violation, String field) {
        return planted(no_mutable_static_state, violation)
                .with(PROJECT, "class Registry { " + field + " }")
                .with(
                        PROJECT,
                        "class Fine { static final String NAME = \"a\"; static final java.time.Duration WAIT ="
                                + " java.time.Duration.ZERO; static final io.github.stint.core.time.IsoDuration NONE ="
                                + " io.github.stint.core.time.IsoDuration.ZERO; int ordinary; }")
                .detects("io.github.stint.core.project.Registry");
    }

    private static Plant printing(String violation, String method) {
        return planted(only_main_uses_standard_streams, "a class " + violation)
                .with(CLI, "class Command { " + method + " }")
                .detects("io.github.stint.cli.Command");
    }

    private static Plant reaching(String violation, String method) {
        return planted(only_main_reads_the_environment_the_clock_or_random_numbers, "a class " + violation)
                .with(CLI, "class Command { " + method + " }")
                .detects("io.github.stint.cli.Command");
    }
}
