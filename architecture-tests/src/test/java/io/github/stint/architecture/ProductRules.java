package io.github.stint.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
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
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the architecture. Each holds for the classes that are shipped, all modules together, and reads as a sentence.
 *
 * <p>A rule that is added here needs a planted violation in {@link PlantedViolations} that it catches.
 */
@SuppressWarnings("MemberName") // A failing rule is to be read as a sentence.
final class ProductRules {

    private ProductRules() {}

    // Who may know whom

    /** Apart from annotations that only the compiler reads, which need not be there at run time. */
    static final ArchRule core_depends_on_nothing_but_the_jdk = classes()
            .that()
            .resideInAPackage(Parts.CORE + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Parts.CORE + "..", "java..", NullMarked.class.getPackageName(), "org.immutables.value")
            .because("a program that embeds the core must not inherit anybody's choice of libraries");

    static final ArchRule adapters_do_not_know_each_other = slices().assignedFrom(Parts.BY_ADAPTER)
            .should()
            .notDependOnEachOther()
            .because("what two adapters share is either a rule or a port, and both belong to core");

    static final ArchRule only_the_composition_root_knows_adapters = noClasses()
            .that()
            .resideOutsideOfPackages(Parts.COMPOSITION_ROOT, Parts.ADAPTERS + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .because("swapping an adapter for another must remain one line");

    static final ArchRule only_the_front_of_an_adapter_is_used = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.ADAPTERS + "..")
            .should()
            .dependOnClassesThat(Parts.ARE_INSIDE_AN_ADAPTER)
            .because("the packages below an adapter's own are public for each other only");

    static final ArchRule nobody_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.COMMAND_LINE + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Parts.COMMAND_LINE + "..")
            .because("it is only one of three ways to use the product");

    /** What is named here is all that an author of an adapter has to take in. */
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
            .because("an adapter of any kind has to be able to run them");

    static final ArchRule only_tests_know_the_contracts = noClasses()
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

    // What stays in an adapter

    static final ArchRule feign_and_jackson_stay_in_the_http_adapter = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.HTTP_ADAPTER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Parts.WIRE_LIBRARIES)
            .because("how the gateway is spoken to is the secret of one module");

    static final ArchRule wire_types_stay_in_their_adapter = classes()
            .that()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .should(AdapterConditions.HIDE_WIRE_TYPES)
            .because("only javac can keep them in, as long as they are package-private");

    static final ArchRule adapters_speak_in_the_types_of_core = members()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(Parts.INTERNAL)
            .and(AdapterConditions.CAN_BE_SEEN)
            .should(AdapterConditions.INVOLVE_ONLY_TYPES_OF_THE_JDK_CORE_AND_THE_ADAPTER)
            .because("a library in a signature has left its adapter");

    // The shape of core

    static final ArchRule ports_are_interfaces = members()
            .that()
            .areDeclaredIn(Stint.class.getName())
            .should(PortConditions.BE_AN_ACCESSOR_OF_A_PORT_OR_CLOSE)
            .because("the facade holds the ports together and does nothing else");

    static final ArchRule generated_classes_are_hidden = classes()
            .that(simpleNameStartingWith("Immutable"))
            .should()
            .notBePublic()
            .because("users see the value and its builder, not how they are made");

    static final ArchRule errors_are_final_and_live_in_the_error_package = classes()
            .that(assignableTo(StintException.class.getName()))
            .and()
            .doNotHaveFullyQualifiedName(StintException.class.getName())
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .resideInAPackage(StintException.class.getPackageName())
            .because("whoever handles errors has to know the whole family");

    static final ArchRule packages_are_null_marked =
            all(Parts.PACKAGES).should(StateConditions.BE_ANNOTATED_WITH_NULL_MARKED);

    // Rules of the domain live in core: a planted core rule in an adapter fails the build

    static final ArchRule rules_of_the_domain_live_in_core = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(Parts.CORE + "..")
            .should(DomainConditions.NOT_JUDGE_A_LIFECYCLE_STATE)
            .because("whether something archived or done may be touched is for the rule classes of core to say");

    static final ArchRule refusals_are_made_in_core = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.CORE + "..")
            .should(accessTargetWhere(DomainConditions.constructionOf(Refused.class)))
            .because("the rule classes of core give every adapter the same refusal with the same words");

    static final ArchRule rule_classes_live_in_core = noClasses()
            .that()
            .resideOutsideOfPackage(Parts.CORE + "..")
            .should()
            .haveNameMatching(".*(Rule|Rules|Policy|Policies)")
            .because("every adapter has to obey the same rules");

    // What comes in through constructors

    static final ArchRule no_mutable_static_state = fields().that(StateConditions.ARE_STATIC_OR_PART_OF_AN_ENUM)
            .should(StateConditions.NEVER_CHANGE)
            .because("two programs in one process must not meet");

    static final ArchRule nobody_prints_to_standard_streams_but_main = noClasses()
            .that(Parts.ARE_NOT_MAIN)
            .should(accessTargetWhere(MachineConditions.STANDARD_STREAM))
            .because("a library is silent, and commands write to the writers that they were given");

    static final ArchRule nobody_reads_the_environment_the_clock_or_chance_but_main = noClasses()
            .that(Parts.ARE_NOT_MAIN)
            .should(accessTargetWhere(MachineConditions.ENVIRONMENT_CLOCK_OR_CHANCE))
            .because("whoever embeds or tests the product decides on them, through constructors");
}
