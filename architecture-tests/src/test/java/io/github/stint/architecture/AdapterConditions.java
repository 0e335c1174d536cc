package io.github.stint.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions on the visibility of types of adapters. */
final class AdapterConditions {

    private static final DescribedPredicate<JavaClass> OF_A_WIRE_LIBRARY =
            JavaClass.Predicates.resideInAnyPackage(Parts.WIRE_LIBRARIES);
    /** Configures mappers, but is not a mapper. */
    private static final String MAPPER_CONFIG = "org.mapstruct.MapperConfig";

    static final ArchCondition<JavaClass> HIDE_WIRE_TYPES =
            new ArchCondition<>("not be public if they are named *Dto or *Api, or annotated for Feign or Jackson") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (isVisible(type) && isWireType(type)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getDescription() + " is a wire type, and visible outside of its package"));
                    }
                }
            };

    static final DescribedPredicate<JavaMember> ARE_VISIBLE = DescribedPredicate.describe(
            "are visible outside of their module",
            member -> isVisible(member.getOwner()) && isPublicOrProtected(member.getModifiers()));

    static final ArchCondition<JavaMember> INVOLVE_ONLY_TYPES_OF_THE_JDK_CORE_AND_THE_ADAPTER =
            new ArchCondition<>("involve only types of the JDK, of core, and visible types of the adapter") {
                @Override
                public void check(JavaMember member, ConditionEvents events) {
                    involvedTypes(member)
                            .filter(type -> !isAllowedInSignatures(type, member.getOwner()))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    member, member.getDescription() + " shows " + type.getDescription())));
                }
            };

    private AdapterConditions() {}

    /** Whether the type and all types around it are public. */
    private static boolean isVisible(JavaClass type) {
        return isPublicOrProtected(type.getModifiers())
                && type.getEnclosingClass().map(AdapterConditions::isVisible).orElse(true);
    }

    private static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isWireType(JavaClass type) {
        return type.getSimpleName().endsWith("Dto")
                || type.getSimpleName().endsWith("Api")
                || annotationsOn(type)
                        .map(JavaAnnotation::getRawType)
                        .filter(annotation -> !annotation.getName().equals(MAPPER_CONFIG))
                        .anyMatch(OF_A_WIRE_LIBRARY);
    }

    private static Stream<JavaAnnotation<?>> annotationsOn(JavaClass type) {
        return Stream.of(
                        type.getAnnotations().stream(),
                        type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()),
                        type.getCodeUnits().stream()
                                .flatMap(codeUnit -> codeUnit.getParameters().stream())
                                .flatMap(parameter -> parameter.getAnnotations().stream()))
                .flatMap(annotations -> annotations);
    }

    private static Stream<JavaClass> involvedTypes(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit codeUnit ? codeUnit.getExceptionTypes().stream() : Stream.of();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown)
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    private static boolean isAllowedInSignatures(JavaClass type, JavaClass owner) {
        return type.isPrimitive()
                || Parts.isIn("java", type)
                || Parts.isIn("javax.net.ssl", type)
                || Parts.isIn(Parts.CORE, type)
                || (isOfTheSameAdapter(type, owner) && isVisible(type));
    }

    private static boolean isOfTheSameAdapter(JavaClass type, JavaClass owner) {
        return Parts.isIn(Parts.ADAPTERS, type)
                && Parts.moduleName(type.getPackageName()).equals(Parts.moduleName(owner.getPackageName()));
    }
}
