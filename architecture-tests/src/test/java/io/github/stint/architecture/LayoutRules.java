package io.github.stint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** The rules for the size and the visibility of packages. They are checked for the shipped classes of all modules. */
@SuppressWarnings("MemberName") // The name of a failing rule is a sentence.
final class LayoutRules {

    private LayoutRules() {}

    static final ArchRule only_the_front_package_of_an_adapter_is_public_api = classes()
            .that()
            .resideInAPackage(Parts.ADAPTERS + "..")
            .should(LayoutConditions.BE_IN_THE_FRONT_INTERNAL_OR_NOT_PUBLIC)
            .because("users rely on every public type that is not in a package named internal");

    static final ArchRule public_types_have_different_names = all(LayoutConditions.PUBLIC_NAMES)
            .should(LayoutConditions.BELONG_TO_ONE_TYPE)
            .because("a program must be able to import any two types");

    static final ArchRule packages_are_small = all(Parts.PACKAGES)
            .should(LayoutConditions.HAVE_AT_MOST_25_TYPES)
            .because("a reader must be able to find a type in its package");
}
