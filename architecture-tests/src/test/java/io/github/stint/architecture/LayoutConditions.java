package io.github.stint.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions on the visibility of types and the size of packages. */
final class LayoutConditions {

    private static final int MAX_TYPES = 25;

    static final ArchCondition<JavaClass> BE_IN_THE_FRONT_INTERNAL_OR_NOT_PUBLIC =
            new ArchCondition<>("be in the front package of the adapter, below its package internal, or not public") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String front = Parts.PRODUCT + "." + Parts.moduleName(type.getPackageName());
                    boolean hidden = type.getPackageName().equals(front) || Parts.isIn(front + ".internal", type);
                    if (type.getModifiers().contains(JavaModifier.PUBLIC) && !hidden) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getDescription() + " is public outside of <" + front + ">"));
                    }
                }
            };

    static final ArchCondition<JavaPackage> HAVE_AT_MOST_25_TYPES =
            new ArchCondition<>("have at most " + MAX_TYPES + " top-level types that are not generated") {
                @Override
                public void check(JavaPackage product, ConditionEvents events) {
                    long types = product.getClasses().stream()
                            .filter(LayoutConditions::isWritten)
                            .count();
                    if (types > MAX_TYPES) {
                        events.add(SimpleConditionEvent.violated(
                                product, product.getDescription() + " has " + types + " types"));
                    }
                }
            };

    private LayoutConditions() {}

    private static boolean isWritten(JavaClass type) {
        String name = type.getSimpleName();
        return type.isTopLevelClass()
                && !name.equals("package-info")
                && !name.startsWith("Immutable")
                && !name.endsWith("MapperImpl");
    }
}
