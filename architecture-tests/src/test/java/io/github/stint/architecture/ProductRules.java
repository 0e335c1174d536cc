package io.github.stint.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.github.stint.core.Stint;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.file.AtomicFile;
import java.io.Serializable;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the architecture. Each is checked for the shipped classes of all modules together, and is named like a sentence.
 *
 * <p>Each rule needs a planted violation in {@link PlantedViolations} that it detects.
 */
@SuppressWarnings("MemberName") // The name of a failing rule is a sentence.
final class ProductRules {

    private ProductRules() {}

    // Dependencies

    /** Except for annotations that only the compiler reads, which are not needed at run time. */
    static final ArchRule core_depends_on_nothing_but_the_jdk = classes()
            .that()
            .resideInAPackage(Parts.CORE + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Parts.CORE + "..", "java..", NullMarked.class.getPackageName(), "org.immutables.value")
            .because("a program that embeds the core must not inherit its libraries");

    /** Except for the offline adapter, which is a store for the ports of the in-memory adapter, and uses nothing else of it. */
    static final ArchRule adapters_do_not_know_each_other = slices().assignedFrom(Parts.BY_ADAPTER)
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage(Parts.OFFLINE_ADAPTER + ".."),
                    resideInAnyPackage(Parts.PORTS_IN_MEMORY, Parts.PORTS_IN_MEMORY + ".state"))
            .because("code that two adapters share is a rule or a port, and both belong to core");

    static final ArchRule only_the_composition_root_knows_adapters = noClasses()
            .that()
            .resideOutsideOfPackages(
                    Parts.COMPOSITION_ROOT, Parts.SPRING + "..", Parts.LIMITS + "..", Parts.ADAPTERS + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .because("replacing an adapter must remain a change of one line");

    static final ArchRule internal_packages_of_adapters_are_not_used_outside = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.ADAPTERS + "..")
            .should()
            .dependOnClassesThat(Parts.ARE_INSIDE_AN_ADAPTER)
            .because("internal packages are public only for other packages of the same adapter");

    /** Except for the server for agents, because a call of a tool is a command line. */
    static final ArchRule no_class_depends_on_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackages(Parts.COMMAND_LINE + "..", Parts.AGENTS + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Parts.COMMAND_LINE + "..")
            .because("the command line is only one of three ways to use the product");

    /** These are all dependencies that the author of an adapter has to accept. */
    static final ArchRule contracts_depend_on_nothing_but_core_junit_and_assertj = classes()
            .that()
            .resideInAPackage(Parts.CONTRACTS + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    Parts.CONTRACTS + "..",
                    Parts.CORE + "..",
                    "java..",
                    NullMarked.class.getPackageName(),
                    "org.junit.jupiter.api..",
                    "org.assertj.core..")
            .because("every adapter must be able to run them");

    static final ArchRule only_tests_depend_on_the_contracts = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.CONTRACTS + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Parts.CONTRACTS + "..")
            .because("a program must not need JUnit and AssertJ to run");

    static final ArchRule packages_have_no_cycles =
            slices().assignedFrom(Parts.BY_PACKAGE).should().beFreeOfCycles();

    static final ArchRule modules_have_no_cycles =
            slices().assignedFrom(Parts.BY_MODULE).should().beFreeOfCycles();

    // Encapsulation of adapters

    static final ArchRule feign_and_jackson_stay_in_the_http_adapter = noClasses()
            .that()
            .resideOutsideOfPackages(Parts.HTTP_ADAPTER + "..", Parts.JSON_MODULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Parts.WIRE_LIBRARIES)
            .because("the wire format of the gateway is a detail of one module");

    static final ArchRule wire_types_stay_in_their_adapter = classes()
            .that()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .should(AdapterConditions.HIDE_WIRE_TYPES)
            .because("the compiler enforces this only if they are package-private");

    static final ArchRule public_signatures_of_adapters_use_types_of_core_and_the_jdk = members()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(Parts.INTERNAL)
            .and(AdapterConditions.ARE_VISIBLE)
            .should(AdapterConditions.INVOLVE_ONLY_TYPES_OF_THE_JDK_CORE_AND_THE_ADAPTER)
            .because("a type of a library in a public signature becomes a dependency of the caller");

    // Structure of core

    static final ArchRule ports_are_interfaces = members()
            .that()
            .areDeclaredIn(Stint.class.getName())
            .should(PortConditions.BE_AN_ACCESSOR_OF_A_PORT_OR_CLOSE)
            .because("the facade gives access to the ports and does nothing else");

    static final ArchRule generated_classes_are_hidden = classes()
            .that()
            .haveNameMatching(".*\\.Immutable[^.]*")
            .should()
            .notBePublic()
            .because("callers use the value and its builder, and javadoc shows the methods of a superclass there only"
                    + " if it is hidden");

    static final ArchRule errors_are_final_and_live_in_the_error_package = classes()
            .that(assignableTo(StintException.class.getName()))
            .and()
            .doNotHaveFullyQualifiedName(StintException.class.getName())
            .and()
            // It is sealed, and its subclass is final.
            .doNotHaveFullyQualifiedName(OutcomeUnknown.class.getName())
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .resideInAPackage(StintException.class.getPackageName())
            .because("the exit codes and all other handlers of errors have to cover the whole family");

    static final ArchRule values_are_not_serializable = noClasses()
            .that()
            .resideInAPackage(Parts.CORE + "..")
            .and()
            .resideOutsideOfPackages(StintException.class.getPackageName(), Parts.CORE + ".message")
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .areNotAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(Serializable.class)
            .because(
                    "Java serialisation bypasses their checks, and JSON is the form in which they are stored and sent");

    static final ArchRule packages_are_null_marked =
            all(Parts.PACKAGES).should(StateConditions.BE_ANNOTATED_WITH_NULL_MARKED);

    // Rules of the domain

    static final ArchRule rules_of_the_domain_live_in_core = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(Parts.CORE + "..")
            .should(DomainConditions.NOT_ENFORCE_A_LIFECYCLE_RULE)
            .because("only the rule classes of core decide whether an archived or completed entity may be used");

    static final ArchRule refusals_are_created_in_core = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.CORE + "..")
            .should(accessTargetWhere(DomainConditions.constructionOf(Refused.class)))
            .because("all adapters must reject a request with the same code and message");

    static final ArchRule rule_classes_live_in_core = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.CORE + "..")
            .should()
            .haveNameMatching(".*(Rule|Rules|Policy|Policies)")
            .because("all adapters must apply the same rules");

    // Dependencies passed to constructors

    static final ArchRule no_mutable_static_state = fields().that(StateConditions.ARE_STATIC_OR_PART_OF_AN_ENUM)
            .should(StateConditions.NEVER_CHANGE)
            .because("two instances in one process must not affect each other");

    static final ArchRule only_main_uses_standard_streams = noClasses()
            .that(Parts.ARE_NOT_MAIN)
            .should(accessTargetWhere(MachineConditions.STANDARD_STREAM))
            .because("a library prints nothing, and commands write to the writers that they receive");

    static final ArchRule files_are_written_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage(AtomicFile.class.getPackageName())
            .should(accessTargetWhere(FileConditions.WRITE_OF_A_FILE))
            .because("a file must be replaced as a whole, with the right permissions and without following links");

    static final ArchRule only_main_reads_the_environment_the_clock_or_random_numbers = noClasses()
            .that(Parts.ARE_NOT_MAIN_OR_AN_AUTO_CONFIGURATION)
            .should(accessTargetWhere(MachineConditions.ENVIRONMENT_CLOCK_OR_RANDOM))
            .because("callers and tests pass them to constructors");
}
